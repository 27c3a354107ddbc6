import { describe, expect, test } from "vitest";
import { DEFAULT_SETTINGS } from "../../../core/settings/defaults.ts";
import { changesReport } from "../../../core/settings/shown-only.ts";

describe("a report is made anew", () => {
  test.each([{ openPanels: ["law"] }, { panels: [] }, { detailedPanels: true }, { theme: "dark" }, { language: "fr" }] as const)("not for %o, which changes how it is shown", (change) =>
    expect(changesReport(DEFAULT_SETTINGS, { ...DEFAULT_SETTINGS, ...change } as typeof DEFAULT_SETTINGS)).toBe(false));

  test.each([{ region: "US" }, { sitesLeftOut: ["shop.example"] }, { dismissed: ["shop.example"] }, { checkPage: false }] as const)("for %o", (change) =>
    expect(changesReport(DEFAULT_SETTINGS, { ...DEFAULT_SETTINGS, ...change } as typeof DEFAULT_SETTINGS)).toBe(true));
});
