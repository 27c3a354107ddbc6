import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDataset } from "../../../cli/dataset.ts";
import { entriesOf } from "../../../core/encyclopaedia/entries.ts";
import { fold, wordsOf } from "../../../core/encyclopaedia/fold.ts";
import { buildSearch } from "../../../core/encyclopaedia/search.ts";

const { records } = await readDataset();
const entries = entriesOf(records);
const search = buildSearch(entries);
const first = (query: string) => search(query)[0]?.key;

describe("the search over the whole dataset", () => {
  test.each([
    ["cainiao", "service/cainiao"],
    ["菜鸟", "service/cainiao"],
    ["Цайняо", "service/cainiao"],
    ["CAINAIO", "service/cainiao"],
    ["aliexpress", "service/aliexpress"],
    ["aliexpres", "service/aliexpress"],
    ["Алиэкспресс", "service/aliexpress"],
    ["ＡｌｉＥｘｐｒｅｓｓ", "service/aliexpress"],
    ["Liège Airport", "operator/liege-airport-operator"],
    ["liege airport", "operator/liege-airport-operator"],
    ["cloud act", "law/us-cloud-act"],
    ["Singapore", "jurisdiction/sg"],
    ["aliexpress.com", "service/aliexpress"],
  ])("%s finds %s first", (query, key) => expect(first(query)).toBe(key));

  test("finds what half-typed names go on to", () => {
    for (const typed of ["cain", "caini", "cainia"]) expect(search(typed).map(({ key }) => key)).toContain("service/cainiao");
  });

  test("finds every kind, sources too", () => {
    expect(new Set(entries.map(({ kind }) => kind))).toEqual(new Set(["service", "operator", "law", "facility", "jurisdiction", "claim", "source"]));
    for (const service of records.services.values()) expect(search(service.name).map(({ key }) => key), service.name).toContain(`service/${service.id}`);
  });

  test("words that nothing holds together still find what holds some of them", () => expect(search("cainiao zzzzzzzz").length).toBeGreaterThan(0));

  test.each(["", " ", "a", "zzzzzzzz", "\\", "((("])("%j finds nothing", (query) => expect(search(query)).toEqual([]));

  test("whatever is typed, it answers, each thing once and no more than asked", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: "grapheme" }), (query) => {
        const keys = search(query, 12).map(({ key }) => key);
        expect(keys.length).toBeLessThanOrEqual(12);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe("one way of writing", () => {
  test.each([
    ["ﾗｸﾃﾝ", "ラクテン"],
    ["らくてん", "ラクテン"],
    ["Café", "cafe"],
    ["Straße", "strasse"],
    ["Łódź", "lodz"],
    ["Цайняо", "cainiao"],
    ["ＤＨＬ", "dhl"],
  ])("%s and %s are one", (a, b) => expect(fold(a)).toBe(fold(b)));

  test("scripts without spaces are searched by pairs", () => expect(wordsOf("菜鸟网络 Network")).toEqual(["network", "菜鸟", "鸟网", "网络"]));

  test("folding twice is folding once", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => void expect(fold(fold(text))).toBe(fold(text))));
  });
});
