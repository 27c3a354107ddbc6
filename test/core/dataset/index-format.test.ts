import { expect, test } from "vitest";
import { readDataset } from "../../../cli/dataset.ts";
import { recordsFromJson, recordsToJson } from "../../../core/dataset/records-json.ts";
import { decodeIndex, type EncodedIndex, encodeIndex, FORMAT_VERSION, IndexFormatError } from "../../../core/dataset/index-format.ts";
import { index, records, stamp } from "../world.ts";

const wire = (value: unknown) => JSON.parse(JSON.stringify(value)) as never;

test("the index of all real data comes back as it was", async () => {
  const { index: real } = await readDataset();
  expect(real.services.length).toBeGreaterThan(50);
  expect(decodeIndex(wire(encodeIndex(real)))).toEqual(real);
});

test("all real records come back as they were", async () => {
  const { records: real } = await readDataset();
  expect(recordsFromJson(wire(recordsToJson(real)))).toEqual(real);
});

test("the tiny index comes back as it was, with every field in use", () => {
  const market = index.services.find(({ id }) => id === "market");
  expect(market?.hosts[1]).toEqual({ host: "example.net", subdomains: true, kind: "site", path: "/market", region: "NL" });
  expect(market?.methods).toEqual([{ name: "Market Super Economy", carriedBy: ["parcels"] }]);
  const forms = { text: "Swiftien Parcelsien", ambiguous: false };
  expect(index.services.find(({ id }) => id === "parcels")?.names).toEqual([{ text: "Swift Parcels", ambiguous: false }, forms, { text: "Swift", ambiguous: true }]);
  expect(market?.sellerNames).toBe("h2.seller a,.bucket li:first-child");
  expect(decodeIndex(wire(encodeIndex(index)))).toEqual(index);
  expect(recordsFromJson(wire(recordsToJson(records)))).toEqual(records);
});

const good = encodeIndex(index);

test.each([
  ["another version", { ...good, v: FORMAT_VERSION + 1 }],
  ["no version", { stamp, rows: good.rows }],
  ["no rows", { v: FORMAT_VERSION, stamp }],
  ["rows that are none", { v: FORMAT_VERSION, stamp, rows: [1, null] }],
  ["a row of another shape", { v: FORMAT_VERSION, stamp, rows: [["id", "name", "shop"]] }],
  ["no stamp", { v: FORMAT_VERSION, rows: good.rows }],
  ["null", null],
  ["undefined", undefined],
  ["a list", []],
  ["a word", "index"],
])("%s is refused in words", (_, encoded) => {
  const decode = () => decodeIndex(encoded as EncodedIndex);
  expect(decode).toThrow(IndexFormatError);
  expect(decode).toThrow(/format version|damaged/);
});
