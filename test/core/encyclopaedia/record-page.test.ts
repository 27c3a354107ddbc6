import { describe, expect, test } from "vitest";
import { readDataset } from "../../../cli/dataset.ts";
import { entriesOf } from "../../../core/encyclopaedia/entries.ts";
import { listRecords } from "../../../core/encyclopaedia/listing.ts";
import { buildRecordPage } from "../../../core/encyclopaedia/record-page.ts";
import { PAGE_KINDS, type RecordRef } from "../../../core/panels/address.ts";
import { records as tiny } from "../world.ts";

const { records } = await readDataset();
const all = PAGE_KINDS.flatMap((kind) => listRecords(records, kind).map(({ ref }) => ref));

describe("the encyclopaedia over the real dataset", () => {
  test("has a page for every record, and no page names a record that is not there", () => {
    expect(all.length).toBe(records.services.size + records.operators.size + records.laws.size + records.facilities.size + records.jurisdictions.size + records.claims.size);
    const known = new Set(all.map(({ kind, id }) => `${kind}/${id}`));
    const dead: string[] = [];
    for (const ref of all) {
      const page = buildRecordPage(records, ref);
      expect(page?.title, `${ref.kind}/${ref.id}`).toBeTruthy();
      for (const item of page?.facts.flatMap(({ items }) => items) ?? []) if (item.to && !known.has(`${item.to.kind}/${item.to.id}`)) dead.push(`${ref.kind}/${ref.id} → ${item.to.kind}/${item.to.id}`);
    }
    expect(dead).toEqual([]);
  });

  test("everything that can be found has a page", () => {
    expect(entriesOf(records).filter(({ to }) => !buildRecordPage(records, to)).map(({ key }) => key)).toEqual([]);
  });

  test("lists stand in order, and each record in them once", () => {
    for (const kind of PAGE_KINDS) {
      const list = listRecords(records, kind);
      expect(new Set(list.map(({ ref }) => ref.id)).size).toBe(list.length);
    }
  });
});

describe("pages lead to each other", () => {
  const refs = (ref: RecordRef) => buildRecordPage(tiny, ref)?.facts.flatMap(({ caption, items }) => items.flatMap(({ to }) => (to ? [`${caption} ${to.kind}/${to.id}`] : []))) ?? [];

  test("from a service to its operators, and from those back", () => {
    const operators = refs({ kind: "service", id: "market" }).filter((line) => line.startsWith("pageOperators"));
    expect(operators.length).toBeGreaterThan(0);
    const id = operators[0]?.split("/")[1] ?? "";
    expect(refs({ kind: "operator", id })).toContain("pageServices service/market");
  });

  test("from an owned entity to its holder, and from the holder to what it holds", () => {
    const owned = [...tiny.operators.values()].find(({ ownership }) => ownership.length > 0);
    const holder = owned?.ownership[0]?.interestedParty ?? "";
    expect(refs({ kind: "operator", id: owned?.id ?? "" })).toContain(`pageHeldBy operator/${holder}`);
    expect(refs({ kind: "operator", id: holder })).toContain(`pageHolds operator/${owned?.id}`);
  });

  test("from a law to its jurisdiction, and back", () => {
    const [law] = [...tiny.laws.values()];
    const code = law?.jurisdiction.toLowerCase() ?? "";
    expect(refs({ kind: "law", id: law?.id ?? "" })).toContain(`pageJurisdiction jurisdiction/${code}`);
    expect(refs({ kind: "jurisdiction", id: code })).toContain(`pageLaws law/${law?.id}`);
  });

  test("a claim stands on the page of what it is about, with its response", () => {
    const page = buildRecordPage(tiny, { kind: "facility", id: "parcels-hub" });
    expect(page?.claims.length).toBeGreaterThan(0);
    for (const claim of page?.claims ?? []) expect(claim.responses.length).toBeGreaterThan(0);
    expect(refs({ kind: "claim", id: page?.claims[0]?.id ?? "" })).toContain("pageAbout facility/parcels-hub");
  });

  test("an address at which nothing is has no page", () => expect(buildRecordPage(tiny, { kind: "service", id: "gone" })).toBeNull());
});
