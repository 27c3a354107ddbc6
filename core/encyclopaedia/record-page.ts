import type { Marked, Records } from "../dataset/kinds.ts";
import type { RecordRef } from "../panels/address.ts";
import { viewClaim, viewClaims } from "../report/claims.ts";
import { facilityFacts } from "./facility-page.ts";
import { jurisdictionFacts } from "./jurisdiction-page.ts";
import { lawFacts } from "./law-page.ts";
import { referenceItem } from "./links.ts";
import { operatorFacts } from "./operator-page.ts";
import { fact, item, originNotes, type RecordPage } from "./page.ts";
import { serviceFacts } from "./service-page.ts";

type Body = Pick<RecordPage, "title" | "kind" | "about" | "facts">;

/** The page of a record; null where the dataset has none of that kind and id. */
export function buildRecordPage(records: Records, ref: RecordRef): RecordPage | null {
  const made = bodyOf(records, ref);
  if (!made) return null;
  const { record, ...body } = made;
  return {
    ref,
    ...body,
    kind: [...originNotes(record), ...body.kind],
    claims: ref.kind === "claim" ? [] : viewClaims(records, new Set([`${ref.kind}:${ref.id}`])),
    sources: record.sources,
    notKnown: record.notKnown ?? [],
    status: record.recordStatus,
    checkedAt: record.checkedAt,
  };
}

type Base = Pick<RecordPage, "sources" | "checkedAt"> & Marked & { recordStatus: RecordPage["status"]; notKnown?: string[] | undefined };

function bodyOf(records: Records, { kind, id }: RecordRef): (Body & { record: Base }) | null {
  switch (kind) {
    case "service": {
      const record = records.services.get(id);
      return record ? { record, title: record.name, kind: [{ say: `kind_${record.kind}` }], about: record.about ?? "", facts: serviceFacts(records, record) } : null;
    }
    case "operator": {
      const record = records.operators.get(id);
      return record ? { record, title: record.name, kind: [{ say: `entity_${record.entityType}` }], about: record.about ?? "", facts: operatorFacts(records, record) } : null;
    }
    case "law": {
      const record = records.laws.get(id);
      return record ? { record, title: record.shortName ?? record.name, kind: [{ say: "pageKind_law" }], about: "", facts: lawFacts(records, record) } : null;
    }
    case "facility": {
      const record = records.facilities.get(id);
      return record ? { record, title: record.name, kind: [{ say: `facility_${record.kind}` }], about: "", facts: facilityFacts(records, record) } : null;
    }
    case "jurisdiction": {
      const record = records.jurisdictions.get(id);
      return record ? { record, title: record.name, kind: [{ say: "pageKind_jurisdiction" }, { text: record.code }], about: "", facts: jurisdictionFacts(records, record) } : null;
    }
    case "claim":
      return claimBody(records, id);
  }
}

function claimBody(records: Records, id: string): (Body & { record: Base }) | null {
  const record = records.claims.get(id);
  if (!record) return null;
  const { responses, contradictions } = viewClaim(records, record);
  const facts = [
    ...fact("pageStatus", [item({ say: `claimStatus_${record.status}`, notes: record.statusNote ? [{ text: record.statusNote }] : [] })]),
    ...fact("saidBy", [item({ text: record.assertedBy.name, notes: [{ say: `asserter_${record.assertedBy.kind}` }] })]),
    ...fact("date_datePublished", [item({ date: record.datePublished })]),
    ...fact("pageAbout", record.about.map((reference) => referenceItem(records, reference))),
    ...fact("figures", (record.figures ?? []).map((figure) => item({ figure, notes: [...(figure.of ? [{ text: figure.of }] : []), { say: "asOf", date: figure.asOf }] }))),
    ...fact("response", responses.map(({ by, stance, text, date, sources }) => item({ text: by, date, notes: [{ say: `stance_${stance}` }, ...(text ? [{ text }] : [])], sources }))),
    ...fact("contradictedBy", contradictions.map((other) => item({ text: other.text, to: { kind: "claim", id: other.id }, date: other.date, notes: [{ say: `claimStatus_${other.status}` }] }))),
    ...fact("credibility", [item({ say: `credibility_${record.credibility as 1 | 2 | 3 | 4 | 5 | 6}` })]),
  ];
  return { record, title: record.text, kind: [{ say: `claimType_${record.claimType}` }], about: "", facts };
}
