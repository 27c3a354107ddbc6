import { describe, expect, test } from "vitest";
import { LABEL_WORDS } from "../../../core/signals/label-words.ts";
import { isLabel, LABELS } from "../../../core/signals/labels.ts";
import { CHECKOUT, collect, places } from "../world.ts";

const words = Object.entries(LABEL_WORDS).flatMap(([language, kinds]) => Object.entries(kinds).flatMap(([kind, list]) => list.map((word) => [language, kind, word] as const)));

describe("labels in many languages", () => {
  test("shipping lines in at least 20 languages", () => {
    const languages = new Set([...Object.keys(LABELS), ...Object.entries(LABEL_WORDS).flatMap(([language, { shipping }]) => (shipping ? [language] : []))]);
    expect(languages.size).toBeGreaterThanOrEqual(30);
  });

  test.each(words)("%s %s: %s", (_, kind, word) => {
    for (const text of [word, `${word}:`, ` ${word.toUpperCase()} `]) {
      // Some scripts have letters whose upper case does not come back.
      if (text.toLowerCase().trim().replace(":", "") === word) expect(isLabel(kind as "shipping", text)).toBe(true);
    }
    expect(isLabel(kind as "shipping", `${word} and something else`)).toBe(false);
  });

  test.each(words.filter(([, kind]) => kind === "shipping"))("%s: a carrier behind %s%s", (_, __, word) => {
    expect(places(collect(`<dl><dt>${word}</dt><dd>Swift Parcels</dd></dl>`, CHECKOUT).signals, "parcels")).toEqual(["visibleName shippingLabel"]);
  });
});
