import type { Marked, Records } from "../dataset/kinds.ts";
import type { PageKind, RecordRef } from "../panels/address.ts";
import { type Note, originNotes } from "./page.ts";

/** One line of a list of records. */
export type Listed = { ref: RecordRef; title: string; notes: Note[]; /** First letter or country under which it stands. */ under: string };

const FOLDERS = { service: "services", operator: "operators", law: "laws", facility: "facilities", jurisdiction: "jurisdictions", claim: "claims" } as const satisfies Record<PageKind, keyof Records>;

/** All records of a kind, in the order of their names; claims newest first. */
export function listRecords(records: Records, kind: PageKind): Listed[] {
  const marked: ReadonlyMap<string, Marked> = records[FOLDERS[kind]];
  const list = listOf(records, kind).map((line) => ({ ...line, notes: [...originNotes(marked.get(line.ref.id) ?? {}), ...line.notes] }));
  return kind === "claim" ? list.toSorted((a, b) => (a.under < b.under ? 1 : -1)) : list.toSorted((a, b) => a.title.localeCompare(b.title, "en"));
}

function listOf(records: Records, kind: PageKind): Listed[] {
  const line = (id: string, title: string, notes: Note[], under = title.charAt(0).toUpperCase()): Listed => ({ ref: { kind, id }, title, notes, under });
  switch (kind) {
    case "service":
      return [...records.services.values()].map((service) => line(service.id, service.name, [{ say: `kind_${service.kind}` }, { codes: [service.country] }]));
    case "operator":
      return [...records.operators.values()].map(({ id, name, registration }) => line(id, name, registration ? [{ codes: [registration.country] }] : []));
    case "law":
      return [...records.laws.values()].map((law) => line(law.id, law.shortName ?? law.name, [{ codes: [law.jurisdiction] }, { say: `lawStatus_${law.status}` }]));
    case "facility":
      return [...records.facilities.values()].map((facility) => line(facility.id, facility.name, [{ say: `facility_${facility.kind}` }, { codes: [facility.location.country] }]));
    case "jurisdiction":
      return [...records.jurisdictions.values()].map(({ id, name, code }) => line(id, name, [{ text: code }]));
    case "claim":
      return [...records.claims.values()].map((claim) => line(claim.id, claim.text, [{ say: `claimStatus_${claim.status}` }, { text: claim.assertedBy.name }], claim.datePublished.slice(0, 4)));
  }
}
