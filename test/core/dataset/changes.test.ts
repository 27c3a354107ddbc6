import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AnyJson, compareRecords } from "../../../core/dataset/changes/changes.ts";
import { diffFields } from "../../../core/dataset/changes/diff.ts";

describe("fields that differ", () => {
  test.each<[string, unknown, unknown, unknown[]]>([
    ["a word", { name: "A" }, { name: "B" }, [{ field: "name", before: "A", after: "B" }]],
    ["one that came", {}, { about: "x" }, [{ field: "about", before: "", after: "x" }]],
    ["one that went", { about: "x" }, {}, [{ field: "about", before: "x", after: "" }]],
    ["within", { registration: { country: "LU" } }, { registration: { country: "BE" } }, [{ field: "registration.country", before: "LU", after: "BE" }]],
    ["an item of a list, by its name", { hosts: [{ host: "a" }, { host: "b", kind: "api" }] }, { hosts: [{ host: "b", kind: "site" }, { host: "a" }] }, [{ field: "hosts[b].kind", before: "api", after: "site" }]],
    ["an edge, with its date", { ownership: [{ interestedParty: "x", asOf: "2025" }] }, { ownership: [] }, [{ field: "ownership[x 2025]", before: '{"interestedParty":"x","asOf":"2025"}', after: "" }]],
    ["a country of a list", { countries: ["CN", "SG"] }, { countries: ["SG", "US"] }, [{ field: "countries[US]", before: "", after: "US" }, { field: "countries[CN]", before: "CN", after: "" }]],
    ["not when it was looked at, nor a text's hash", { checkedAt: "2026-01-01", $schema: "a" }, { checkedAt: "2026-02-01", textHash: "b" }, []],
  ])("%s", (_, before, after, changes) => expect(diffFields(before, after)).toEqual(changes));

  test("long values are cut", () => expect(diffFields({ a: "x" }, { a: "y".repeat(500) })[0]?.after).toHaveLength(120));

  test("a record differs from itself in nothing, in whatever order its lists stand; and what is added is what is taken out the other way round", () => {
    const list = fc.uniqueArray(fc.record({ id: fc.string({ minLength: 1, maxLength: 6 }), value: fc.integer() }), { selector: ({ id }) => id, maxLength: 6 });
    fc.assert(
      fc.property(list, list, (a, b) => {
        expect(diffFields({ list: a }, { list: a.toReversed() })).toEqual([]);
        const turned = diffFields({ list: b }, { list: a }).map(({ field, before, after }) => ({ field, before: after, after: before }));
        const sorted = (changes: { field: string }[]) => changes.toSorted((x, y) => (x.field < y.field ? -1 : 1));
        expect(sorted(diffFields({ list: a }, { list: b }))).toEqual(sorted(turned));
      }),
    );
  });
});

test("records are added, raised, changed, lowered, removed or left out", () => {
  const make = (recordStatus: string, more: AnyJson = {}) => ({ recordStatus, name: "N", ...more });
  const before = new Map<string, AnyJson>([["s/gone", make("stub")], ["s/low", make("full")], ["s/same", make("full", { checkedAt: "2026-01-01" })], ["s/up", make("stub", { about: "old" })]]);
  const after = new Map<string, AnyJson>([["s/low", make("sourced")], ["s/new", make("stub")], ["s/same", make("full", { checkedAt: "2026-02-01" })], ["s/up", make("full", { about: "new", more: 1 })]]);
  expect(compareRecords(before, after)).toEqual([
    { record: "s/gone", what: "removed", name: "N" },
    { record: "s/low", what: "corrected", name: "N", fields: [{ field: "recordStatus", before: "full", after: "sourced" }] },
    { record: "s/new", what: "added", name: "N" },
    { record: "s/up", what: "raised", name: "N", from: "stub", to: "full", fields: [{ field: "about", before: "old", after: "new" }] },
  ]);
});
