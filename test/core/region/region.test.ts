import { describe, expect, test } from "vitest";
import { includesCountry, narrowest, regionsOf } from "../../../core/region/groups.ts";
import { resolveRegion, type RegionHints } from "../../../core/region/resolve.ts";
import { countryOfTimeZone } from "../../../core/region/time-zone.ts";

describe("regions of a country", () => {
  test.each([
    ["BE", ["BE", "EU", "EEA", "OTHER"]],
    ["NO", ["NO", "EEA", "OTHER"]],
    ["KZ", ["KZ", "CIS", "OTHER"]],
    ["GB", ["GB", "OTHER"]],
    ["CN", ["CN", "OTHER"]],
    ["EU", ["EU", "EEA", "OTHER"]],
  ])("%s: %j", (country, regions) => expect(regionsOf(country)).toEqual(regions));

  test.each([
    ["EU", "DE", true],
    ["EEA", "LI", true],
    ["EU", "NO", false],
    ["EU", "GB", false],
    ["EU", "CH", false],
    ["EEA", "EU", true],
    ["EU", "EEA", false],
    ["CIS", "UA", false],
    ["DE", "DE", true],
    ["DE", "FR", false],
    ["constructor", "DE", false],
  ])("%s takes in %s: %s", (region, country, expected) => expect(includesCountry(region, country)).toBe(expected));

  test("the EU has 27 members, the EEA three more", () => {
    const codes = Array.from({ length: 26 * 26 }, (_, at) => String.fromCodePoint(65 + Math.floor(at / 26), 65 + (at % 26))).filter((code) => code !== "EU");
    expect(codes.filter((code) => includesCountry("EU", code))).toHaveLength(27);
    expect(codes.filter((code) => includesCountry("EEA", code))).toHaveLength(30);
  });
});

describe("the narrowest region wins", () => {
  const entries = [{ r: ["OTHER"] }, { r: ["EEA", "GB"] }, { r: ["EU"] }, { r: ["BE", "NL"] }, { r: ["BE"] }];
  test.each([
    ["BE", [["BE", "NL"], ["BE"]]],
    ["NL", [["BE", "NL"]]],
    ["DE", [["EU"]]],
    ["EU", [["EU"]]],
    ["NO", [["EEA", "GB"]]],
    ["GB", [["EEA", "GB"]]],
    ["US", [["OTHER"]]],
  ])("%s", (country, expected) => expect(narrowest(entries, country, ({ r }) => r).map(({ r }) => r)).toEqual(expected));

  test("nobody, where no entry takes the country in", () => expect(narrowest([{ r: ["US"] }], "BE", ({ r }) => r)).toEqual([]));

  test("people of the EU come under an entry for the EEA, not under the rest of the world", () => {
    expect(narrowest([{ r: ["OTHER"] }, { r: ["EEA"] }], "EU", ({ r }) => r)).toEqual([{ r: ["EEA"] }]);
  });
});

describe("the region of a report", () => {
  const hints: RegionHints = { storefront: "DE", setting: "BE", timeZoneCountry: "FR", browserLanguage: "en-US" };
  test.each<[string, Partial<RegionHints>, string, string]>([
    ["the choice comes first", {}, "BE", "setting"],
    ["then the storefront", { setting: "auto" }, "DE", "storefront"],
    ["then the time zone", { setting: "auto", storefront: "" }, "FR", "timeZone"],
    ["a storefront for many countries decides nothing", { setting: "auto", storefront: "OTHER" }, "FR", "timeZone"],
    ["nor one for the EEA", { setting: "auto", storefront: "EEA" }, "FR", "timeZone"],
    ["then the language", { setting: "auto", storefront: "", timeZoneCountry: "" }, "US", "language"],
    ["a language with a script", { setting: "auto", storefront: "", timeZoneCountry: "", browserLanguage: "zh-Hans-SG" }, "SG", "language"],
    ["a language without a country", { setting: "auto", storefront: "", timeZoneCountry: "", browserLanguage: "nl" }, "US", "default"],
    ["a language of a world region", { setting: "auto", storefront: "", timeZoneCountry: "", browserLanguage: "es-419" }, "US", "default"],
  ])("%s", (_, change, country, source) => expect(resolveRegion({ ...hints, ...change })).toEqual({ country, source }));

  test.each([
    ["Europe/Brussels", "BE"],
    ["Asia/Shanghai", "CN"],
    ["America/Mexico_City", "MX"],
    ["Europe/Kyiv", "UA"],
    ["Asia/Calcutta", "IN"],
    ["UTC", ""],
    ["Etc/GMT+3", ""],
    ["Nowhere/Land", ""],
    ["", ""],
  ])("time zone %j is of %j", (zone, country) => expect(countryOfTimeZone(zone)).toBe(country));
});
