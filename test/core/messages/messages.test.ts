import { afterEach, describe, expect, test } from "vitest";
import { en, type MessageKey } from "../../../core/messages/en.ts";
import { extensionMessages } from "../../../core/messages/extension-messages.ts";
import type { Messages } from "../../../core/messages/bundle.ts";
import { BUNDLES, chooseLocale, countryName, t, translator } from "../../../core/messages/t.ts";

const NUMBERED = Object.entries(en).find(([, text]) => typeof text !== "string") as [MessageKey, { one: string; other: string }];

describe("texts", () => {
  const key = "toolbarParent";
  test("values are filled in", () => expect(t("en", key, { parent: "Example Group", country: "China" })).toBe("Ultimate parent: Example Group (China)"));
  test("a missing value leaves its name in place", () => expect(t("en", key, { parent: "Example Group" })).toBe("Ultimate parent: Example Group ({country})"));
  test("zero and the empty text are values", () => {
    expect(t("en", NUMBERED[0], { count: 0 })).toBe(NUMBERED[1].other.replace("{count}", "0"));
    expect(t("en", key, { parent: "", country: 0 })).toBe("Ultimate parent:  (0)");
  });
  test("a value is never read as a text with values", () => expect(t("en", key, { parent: "{country}", country: "$& {parent}" })).toBe("Ultimate parent: {country} ($& {parent})"));
  test("nothing is taken from the prototype", () => {
    expect(t("en", key, {})).toBe("Ultimate parent: {parent} ({country})");
    expect(t("constructor", "appName")).toBe("Waybill");
    expect(t("__proto__", NUMBERED[0], { count: 1 })).toBe(NUMBERED[1].one.replace("{count}", "1"));
  });
  test.each([
    [1, "one"],
    [0, "other"],
    [2, "other"],
    [21, "other"],
    [1.5, "other"],
  ] as const)("%s is %s", (count, form) => expect(t("en", NUMBERED[0], { count })).toBe(NUMBERED[1][form].replace("{count}", String(count))));
  test.each(["en-GB", "xx", "", "de-AT", "zh-Hans-CN", "not a locale"])("locale %j falls back to a text that there is", (locale) => expect(t(locale, "appName")).toBe("Waybill"));
  test("an English text keeps the English plural, whatever was asked for", () => {
    expect(t("ru", NUMBERED[0], { count: 21 })).toBe(NUMBERED[1].other.replace("{count}", "21"));
    expect(t("pt", NUMBERED[0], { count: 0 })).toBe(NUMBERED[1].other.replace("{count}", "0"));
  });
  test("a translator is bound to its locale", () => expect(translator("en")("appName")).toBe("Waybill"));
});

describe("another locale", () => {
  afterEach(() => {
    delete BUNDLES.xx;
  });

  test("is used, and English where it has no text", () => {
    BUNDLES.xx = { appName: "Frachtbrief" } as Messages;
    expect(t("xx", "appName")).toBe("Frachtbrief");
    expect(t("xx-YY", "appName")).toBe("Frachtbrief");
    expect(t("xx", "menuCheckPage")).toBe(en.menuCheckPage);
  });
});

describe("the locale to show", () => {
  test.each<[string, string[], string]>([
    ["en", ["de"], "en"],
    ["auto", ["xx", "en-GB"], "en"],
    ["auto", [], "en"],
    ["auto", ["constructor", "__proto__", "toString"], "en"],
    // A language that may be chosen one day, and has no texts yet.
    ["de", ["en"], "de" in BUNDLES ? "de" : "en"],
  ])("setting %s, browser %j: %s", (setting, languages, expected) => expect(chooseLocale(setting, languages)).toBe(expected));
});

describe("names of countries", () => {
  test.each([
    ["BE", "Belgium"],
    ["EU", "European Union"],
    ["EEA", "EEA"],
    ["OTHER", "OTHER"],
    ["", ""],
    ["be", "be"],
  ])("%j is %j", (code, name) => expect(countryName("en", code)).toBe(name));
  test("in the reader's language", () => expect(countryName("de", "BE")).toBe("Belgien"));
});

describe("all texts", () => {
  test("no text is blank, and no brace is left open", () => {
    for (const [key, text] of Object.entries(en)) {
      for (const form of typeof text === "string" ? [text] : [text.one, text.other]) {
        expect(form.trim(), key).toBe(form);
        expect(form.replace(/\{\w+\}/g, ""), key).not.toMatch(/[{}]/);
      }
    }
  });

  test("both forms of a number have the same values", () => {
    const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted();
    for (const [key, text] of Object.entries(en)) {
      const { one, other } = typeof text === "string" ? { one: text, other: text } : text;
      expect(names(one), key).toEqual(names(other));
    }
  });

  test("every locale has every text, with the same values", () => {
    const names = (text: unknown) => [...new Set([...JSON.stringify(text).matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].toSorted();
    for (const [locale, bundle] of Object.entries(BUNDLES)) {
      expect(Object.keys(bundle).toSorted(), locale).toEqual(Object.keys(en).toSorted());
      for (const key of Object.keys(en) as MessageKey[]) expect(names(bundle[key]), `${locale} ${key}`).toEqual(names(en[key]));
    }
  });

  test("the browser's own texts fit the stores", () => {
    const messages = extensionMessages("en");
    expect(messages.appName?.message.length).toBeLessThanOrEqual(75);
    expect(messages.appDescription?.message.length).toBeLessThanOrEqual(132);
  });
});
