import type { Marked, Records } from "../dataset/kinds.ts";
import type { Handling } from "../dataset/schema/handling.ts";
import { narrowest } from "../region/groups.ts";
import { markOf } from "../overlay/mark.ts";
import { isRecordStale } from "./age.ts";
import { sourcesOf } from "./cite.ts";
import type { HandlingField, HandlingView } from "./report.ts";

/** The note of the narrowest region that takes in the country; null where there is none. */
export function viewHandling(records: Records, service: string, country: string, now: Date): HandlingView | null {
  const notes = [...records.handling.values()].filter((note) => note.service === service);
  const [note] = narrowest(notes, country, ({ region }) => [region]);
  return note ? viewNote(records, note, now) : null;
}

export function viewNote(records: Records, note: Handling & Marked, now: Date): HandlingView {
  return {
    id: note.id,
    region: note.region,
    document: { type: note.document.type, date: note.document.documentDate, source: sourcesOf(note, [note.document.source])[0] ?? null },
    controllers: (note.dataController?.operators ?? []).map((id) => ({ id, name: records.operators.get(id)?.legalName ?? id })),
    fields: fieldsOf(note),
    recipients: (note.recipients ?? []).map(({ name, purpose = "", sources }) => ({ name, purpose, sources: sourcesOf(note, sources) })),
    notKnown: note.notKnown ?? [],
    checkedAt: note.checkedAt,
    stale: isRecordStale(note.checkedAt, now),
    ...markOf(note),
  };
}

function fieldsOf(note: Handling): HandlingField[] {
  const { storageLocation, remoteAccessFrom, dataTransferLegalBasis, storageDuration, dispute } = note;
  const field = (name: HandlingField["field"], ids: string[] | undefined, text: string | undefined, countries: string[] = []): HandlingField[] =>
    ids ? [{ field: name, countries, text: text ?? "", sources: sourcesOf(note, ids) }] : [];
  return [
    ...field("storage", storageLocation?.sources, storageLocation?.text, storageLocation?.countries),
    ...field("remoteAccess", remoteAccessFrom?.sources, remoteAccessFrom?.text, remoteAccessFrom?.countries),
    ...field("transferBasis", dataTransferLegalBasis?.sources, dataTransferLegalBasis?.text ?? dataTransferLegalBasis?.basis.join(", ")),
    ...field("retention", storageDuration?.sources, storageDuration?.text),
    ...field("dispute", dispute?.sources, [dispute?.law, dispute?.forum].filter(Boolean).join("; ")),
  ];
}
