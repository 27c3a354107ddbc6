import { describe, expect, test } from "vitest";
import { LABEL_LANGUAGES, labelLanguages, labelTable } from "../../../core/labels/label-table.ts";
import { LABELS } from "../../../core/labels/patterns.ts";
import { LABEL_WORDS } from "../../../core/labels/words.ts";
import { openLabels } from "../../../core/signals/labels.ts";
import { CHECKOUT, collect, places } from "../world.ts";

const labels = openLabels(labelTable(LABEL_LANGUAGES));
const words = Object.entries(LABEL_WORDS).flatMap(([language, kinds]) => Object.entries(kinds).flatMap(([kind, list]) => list.map((word) => [language, kind, word] as const)));

describe("labels in many languages", () => {
  test("shipping lines in at least 20 languages", () => {
    const languages = new Set([...Object.keys(LABELS), ...Object.entries(LABEL_WORDS).flatMap(([language, { shipping }]) => (shipping ? [language] : []))]);
    expect(languages.size).toBeGreaterThanOrEqual(30);
  });

  test.each(words)("%s %s: %s", (_, kind, word) => {
    for (const text of [word, `${word}:`, ` ${word.toUpperCase()} `]) {
      // Some scripts have letters whose upper case does not come back.
      if (text.toLowerCase().trim().replace(":", "") === word) expect(labels.is(kind as "shipping", text)).toBe(true);
    }
    expect(labels.is(kind as "shipping", `${word} and something else`)).toBe(false);
  });

  test.each(words.filter(([, kind]) => kind === "shipping"))("%s: a carrier behind %s%s", (_, __, word) => {
    expect(places(collect(`<dl><dt>${word}</dt><dd>Swift Parcels</dd></dl>`, CHECKOUT).signals, "parcels")).toEqual(["visibleName shippingLabel"]);
  });
});

describe("the languages in which labels are looked for", () => {
  test.each<[string, string, string[], string[]]>([
    ["de", "DE", ["en", "de"], ["fr", "zh"]],
    ["en", "FR", ["en", "fr"], ["de"]],
    ["fr", "BE", ["en", "fr", "nl", "de"], ["zh"]],
    ["no", "", ["en", "nb"], ["de"]],
    ["", "", ["en", "zh", "de", "es"], ["th"]],
    ["xx", "TH", ["en", "th"], ["ko", "zh"]],
    ["en", "EU", ["en"], ["de"]],
  ])("%j in %j", (language, region, some, none) => {
    const chosen = labelLanguages(language, region);
    expect(chosen).toEqual(expect.arrayContaining(some));
    for (const one of none) expect(chosen).not.toContain(one);
  });

  test("a language without labels finds nothing, and breaks nothing", () => {
    expect(openLabels(labelTable(["xx"])).kindOf("Versand")).toBeUndefined();
    expect(openLabels(labelTable(["de"])).kindOf("Versand")).toBe("shipping");
  });
});
