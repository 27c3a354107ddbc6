import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyOverlay, overlayIndex } from "../../../core/overlay/apply.ts";
import { changesServices, isEmptyOverlay, overlayOf } from "../../../core/overlay/overlay.ts";
import { openHosts } from "../../../core/dataset/lookup.ts";
import { recordKinds } from "../../../core/dataset/record-kinds.ts";
import { searchDataset } from "../../../core/search/search.ts";
import { judgePolicy } from "../../../core/settings/policy/judge.ts";
import { overlayExamples } from "../../../core/settings/policy/overlay-examples.ts";
import { index, records } from "../world.ts";

const before = JSON.stringify(recordKinds.map((kind) => [...records[kind]]));
const lay = (given: unknown) => applyOverlay(records, overlayOf(judgePolicy(given).policy));
const correction = (field: string, value: string, record = "operators/market-bv") => ({ record, field, value, reason: "we know better" });

describe("an overlay", () => {
  test("adds the organisation's records, marked", () => {
    const { records: layered, verdicts } = lay({ overlayServices: overlayExamples.services, overlayOperators: overlayExamples.operators });
    expect(verdicts).toEqual([]);
    expect(layered.services.get("example-procurement")?.origin).toBe("organisation");
    expect(layered.operators.get("example-trading")?.origin).toBe("organisation");
    expect(layered.services.get("market")).toEqual(records.services.get("market"));
  });

  test("is found by its host and its name, before any bundled service", () => {
    const [example] = overlayExamples.services;
    const { records: layered } = lay({ overlayServices: [{ ...example, hosts: [{ host: "market.example.com" }] }] });
    const joined = overlayIndex(index, layered);
    expect(openHosts(joined.services)("market.example.com")?.service).toMatchObject({ id: "example-procurement", origin: "organisation" });
    expect(searchDataset(joined, "Example Procurement")).toEqual([expect.objectContaining({ service: "example-procurement", origin: "organisation" })]);
    expect(searchDataset(joined, "parcels").every((result) => !("origin" in result))).toBe(true);
  });

  test("takes the place of a bundled record of the same id", () => {
    const [example] = overlayExamples.services;
    const { records: layered } = lay({ overlayServices: [{ ...example, id: "market" }] });
    expect(layered.services.get("market")).toMatchObject({ name: "Example Procurement", origin: "organisation" });
    expect(overlayIndex(index, layered).services.filter(({ id }) => id === "market")).toHaveLength(1);
  });

  test("leaves records out; what is not there is named", () => {
    const { records: layered, verdicts } = lay({ overlaySuppressions: ["services/coins", "claims/no-such"] });
    expect(layered.services.has("coins")).toBe(false);
    expect(overlayIndex(index, layered).services.some(({ id }) => id === "coins")).toBe(false);
    expect(verdicts).toEqual([expect.objectContaining({ key: "overlaySuppressions", item: 1, outcome: "refused", why: { code: "nothingSuppressed", values: { record: "claims/no-such" } } })]);
  });

  test.each([
    ["a text", "legalName", "Market B.V. (renamed)", { legalName: "Market B.V. (renamed)" }],
    ["a member of an object", "registration.country", "LU", { registration: { country: "LU" } }],
    ["a list, as JSON", "alternateNames", '["M","N"]', { alternateNames: ["M", "N"] }],
  ])("puts %s right, and marks the record", (_, field, value, expected) => {
    const { records: layered, verdicts } = lay({ overlayCorrections: [correction(field, value)] });
    expect(verdicts).toEqual([]);
    expect(layered.operators.get("market-bv")).toMatchObject({ ...expected, origin: "corrected" });
  });

  test.each([
    ["an unknown field", correction("colour", "red"), "badCorrection"],
    ["a value that the schema refuses", correction("registration.country", "Luxembourg"), "badCorrection"],
    ["the id", correction("id", "other"), "badCorrection"],
    ["a path through nothing", correction("publicListing.0.exchange.x", "x"), null],
    ["a record that is not there", correction("name", "x", "operators/no-such"), "nothingSuppressed"],
  ])("refuses to correct %s, and leaves the record as it was", (_, given, code) => {
    const { records: layered, verdicts } = lay({ overlayCorrections: [given] });
    if (code) {
      expect(verdicts[0]?.why?.code).toBe(code);
      expect(layered.operators.get("market-bv")).toBe(records.operators.get("market-bv"));
    }
    expect(layered.operators.get("market-bv")).toMatchObject({ legalName: records.operators.get("market-bv")?.legalName });
  });

  test("never writes into the dataset, and never throws", () => {
    const references = recordKinds.flatMap((kind) => [...records[kind].keys()].map((id) => `${kind}/${id}`));
    fc.assert(
      fc.property(fc.array(fc.record({ record: fc.constantFrom(...references), field: fc.stringMatching(/^[a-zA-Z]{1,12}(\.[a-zA-Z]{1,8}){0,2}$/), value: fc.oneof(fc.string(), fc.json()), reason: fc.constant("x") })), fc.subarray(references), (overlayCorrections, overlaySuppressions) => {
        const { records: layered } = lay({ overlayCorrections, overlaySuppressions });
        for (const reference of overlaySuppressions) {
          const [kind = "", ...id] = reference.split("/");
          expect(layered[kind as "services"].has(id.join("/"))).toBe(false);
        }
        expect(() => overlayIndex(index, layered)).not.toThrow();
      }),
      { numRuns: 200 },
    );
    expect(JSON.stringify(recordKinds.map((kind) => [...records[kind]]))).toBe(before);
  });

  test("of a pack and of the policy itself: the policy's own word is the last", () => {
    const [operator] = overlayExamples.operators;
    const pack = judgePolicy({ overlayOperators: [{ ...operator, name: "from the pack" }, { ...operator, id: "second" }] }).policy;
    const overlay = overlayOf(judgePolicy({ overlayOperators: [operator] }).policy, pack);
    const { records: layered } = applyOverlay(records, overlay);
    expect(layered.operators.get("example-trading")?.name).toBe("Example Trading");
    expect(layered.operators.has("second")).toBe(true);
    expect(changesServices(overlay)).toBe(false);
    expect(isEmptyOverlay(overlay)).toBe(false);
    expect(isEmptyOverlay(overlayOf({ badge: "off" }))).toBe(true);
  });
});
