import { describe, expect, it, vi } from "vitest";
import { OptionsView, type OptionsViewProps } from "../../components/OptionsView.tsx";
import { WelcomeView } from "../../components/WelcomeView.tsx";
import { DEFAULT_SETTINGS } from "../../core/settings/defaults.ts";
import type { SettingKey } from "../../core/settings/schema.ts";
import { draw, fire, textOf } from "./render.tsx";

function props(given: Partial<OptionsViewProps> = {}): OptionsViewProps {
  const ignore = () => undefined;
  return { settings: { values: { ...DEFAULT_SETTINGS, dismissed: ["temu.com"] }, locked: [] }, message: "", locales: ["en"], onChange: ignore, onUndo: ignore, toAllow: [], onAllow: ignore, newSites: [], onAllowNew: ignore, ...given };
}

const named = (root: Element, name: string) => [...root.querySelectorAll("select, input, button")].find((each) => each.getAttribute("aria-label") === name);

describe("options", () => {
  it("offers region, language, theme, badge, toolbar code, panels, side panel, journal and the dismissed sites", async () => {
    const root = await draw(<OptionsView {...props()} />);
    expect([...root.querySelectorAll("h2")].map(textOf)).toEqual(["Region", "Language", "Theme", "Badge in the page", "Country code on the toolbar button", "Detailed panels", "Side panel", "Journal", "Days that the journal keeps its rows", "Journal: what a row may hold", "Sites without the badge",
      "Which pages are read", "“Check this page”", "Sites left out", "Sites added", "Every site", "Highlighting", "Highlighting rules"]);
    expect([...root.querySelectorAll("select, input")].every((each) => each.getAttribute("aria-label"))).toBe(true);
  });

  it("brings the badge back on a site", async () => {
    const onUndo = vi.fn();
    const root = await draw(<OptionsView {...props({ onUndo })} />);
    await fire(named(root, "Show the badge on temu.com again"), "click");
    expect(onUndo).toHaveBeenCalledWith("temu.com");
  });

  it("disables what the organisation manages, and says so in the control's own name", async () => {
    const locked: SettingKey[] = ["region", "language", "theme", "badge", "toolbarCode", "detailedPanels", "sidePanel", "journal", "journalRetentionDays", "journalFields", "dismissed", "checkPage", "sites", "sitesLeftOut", "everySite", "attentionRules"];
    const root = await draw(<OptionsView {...props({ settings: { values: { ...DEFAULT_SETTINGS, dismissed: ["temu.com"], sites: ["a.example"], sitesLeftOut: ["b.example"], attentionRules: [{ label: "Abroad", tone: "notice", noAdequacy: true }] }, locked } })} />);
    const controls = [...root.querySelectorAll("select, input, button")];
    expect(controls.length).toBe(29);
    for (const control of controls) {
      expect(control.hasAttribute("disabled")).toBe(true);
      if (control.getAttribute("type") !== "submit") expect(control.getAttribute("aria-label")).toMatch(/\. Managed by your organisation$/);
    }
  });

  it("lets a person choose what a row of the journal holds, and takes sellers and evidence away with the findings", async () => {
    const onChange = vi.fn();
    const without = { ...DEFAULT_SETTINGS, journalFields: ["address" as const, "seller" as const, "note" as const] };
    const root = await draw(<OptionsView {...props({ onChange, settings: { values: without, locked: [] } })} />);
    const box = (name: string) => named(root, name) as HTMLInputElement;
    expect(["Address of the page, where it may be kept", "Parties found", "Seller’s name", "Evidence of each finding", "Your notes", "Your tags"].map((name) => ["checked", "disabled"].map((state) => box(name).hasAttribute(state)))).toEqual([
      [true, false],
      [false, false],
      [false, true],
      [false, true],
      [true, false],
      [false, false],
    ]);
    box("Your tags").checked = true;
    await fire(box("Your tags"), "change");
    expect(onChange).toHaveBeenCalledWith({ journalFields: ["address", "seller", "note", "tags"] });
  });

  it("lists only complete languages, by their own names", async () => {
    const root = await draw(<OptionsView {...props({ locales: ["en", "de"] })} />);
    expect([...(named(root, "Language")?.querySelectorAll("option") ?? [])].map(textOf)).toEqual(["As the browser", "English", "Deutsch"]);
  });
});

describe("sites that came into the data later", () => {
  const newSites = ["https://*.new.example/*", "https://*.big.example/shop*"];

  it("are offered at once, by one button that says how many they are", async () => {
    const onAllowNew = vi.fn();
    const root = await draw(<OptionsView {...props({ newSites, onAllowNew })} />);
    const button = [...root.querySelectorAll("button")].find((each) => textOf(each) === "Allow 2 new sites");
    await fire(button, "click");
    expect(onAllowNew).toHaveBeenCalledOnce();
  });

  it("are not spoken of where there are none, or where the organisation decides on sites", async () => {
    expect(textOf(await draw(<OptionsView {...props()} />))).not.toContain("New sites");
    const settings = { values: DEFAULT_SETTINGS, locked: ["sites" as const] };
    expect(textOf(await draw(<OptionsView {...props({ newSites, settings })} />))).not.toContain("New sites");
  });
});

describe("the first-run page", () => {
  it("says what Waybill does, sees and never does, and asks for nothing", async () => {
    const onDone = vi.fn();
    const root = await draw(<WelcomeView onDone={onDone} />);
    expect([...root.querySelectorAll("h2")].map(textOf)).toEqual(["What it does", "What it can see", "What it never does", "Keep it in sight"]);
    const buttons = [...root.querySelectorAll("button")];
    expect(buttons.map(textOf)).toEqual(["Done"]);
    await fire(buttons[0], "click");
    expect(onDone).toHaveBeenCalledOnce();
  });
});
