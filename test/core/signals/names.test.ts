import { describe, expect, test } from "vitest";
import type { IndexedMethod } from "../../../core/dataset/index-format.ts";
import { packParties, type Party } from "../../../core/dataset/party-tables.ts";
import { type NameHit, openNames } from "../../../core/signals/names.ts";

function finderOf(names: Record<string, string[]>, methods: IndexedMethod[] = []): (text: string) => NameHit[] {
  const parties = Object.entries(names).map(([id, texts]): Party => {
    return { id, kind: "carrier", hosts: [], names: texts.map((text) => ({ text, ambiguous: false })), tracking: [], formats: [] };
  });
  return openNames(packParties(parties, methods)).find;
}

const NAMES = { dhl: ["DHL", "DHL Express"], ups: ["UPS"], cainiao: ["Cainiao", "菜鸟网络"], ppl: ["P+P (Logistics)"], inpost: ["İnPost"] };
const find = finderOf(NAMES);
const found = (text: string) => find(text).map(({ services, text: name, start, end }) => `${services.map(({ id }) => id).join("+")} ${name} ${text.slice(start, end)}`);

describe("names in a text", () => {
  test.each([
    ["DHL", ["dhl DHL DHL"]],
    ["with dhl express tomorrow", ["dhl DHL Express dhl express"]],
    ["DHL, UPS and Cainiao.", ["dhl DHL DHL", "ups UPS UPS", "cainiao Cainiao Cainiao"]],
    ["(DHL)", ["dhl DHL DHL"]],
    ["DHL-Paket", ["dhl DHL DHL"]],
    ["通过菜鸟网络配送", ["cainiao 菜鸟网络 菜鸟网络"]],
    ["via菜鸟网络", ["cainiao 菜鸟网络 菜鸟网络"]],
    ["p+p (logistics) here", ["ppl P+P (Logistics) p+p (logistics)"]],
    ["İSTANBUL – DHL", ["dhl DHL DHL"]],
    ["İNPOST", ["inpost İnPost İNPOST"]],
    ["DHL.", ["dhl DHL DHL"]],
    ["via –DHL", ["dhl DHL DHL"]],
  ])("%j", (text, expected) => expect(found(text)).toEqual(expected));

  test.each(["dhlx", "xdhl", "dhl.de", "www.ups.com", "@ups", "mail@dhl", "a/ups", "push-ups", "UPS2", "Cainiaos", "", "P+P Logistics", "ДHL"])("%j holds none", (text) =>
    expect(found(text)).toEqual([]));
});

describe("what a name stands for", () => {
  test("a name that two carriers share says nothing, in whatever order they come", () => {
    const shared = { a: ["Swift", "Aaa"], b: ["SWIFT"], c: ["swift"] };
    for (const names of [shared, Object.fromEntries(Object.entries(shared).toReversed())]) {
      const finder = finderOf(names);
      expect(finder("Swift").flatMap(({ services }) => services)).toEqual([]);
      expect(finder("Aaa")[0]?.services).toEqual([{ id: "a", kind: "carrier" }]);
    }
  });

  test("a name that one record gives twice is still its own", () => {
    expect(finderOf({ a: ["Swift", "SWIFT"] })("swift")[0]?.services).toEqual([{ id: "a", kind: "carrier" }]);
  });

  test("a shipping method is carried by those whom its record names, and hides the name inside it", () => {
    const methods = [
      { name: "DHL Super Economy", carriedBy: ["ups", "nobody"] },
      { name: "Selection", carriedBy: [] },
    ];
    const finder = finderOf(NAMES, methods);
    expect(finder("DHL Super Economy").map(({ services, method }) => [services.map(({ id }) => id), method])).toEqual([[["ups"], true]]);
    expect(finder("Selection")[0]?.services).toEqual([]);
  });

  test("nobody to find: nothing is found", () => expect(finderOf({})("DHL")).toEqual([]));
});
