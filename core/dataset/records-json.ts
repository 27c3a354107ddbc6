import type { Records } from "./kinds.ts";
import { recordKinds } from "./record-kinds.ts";
import type { Source } from "./schema/common.ts";

/** What a source says of its document: the same for every quote from it. */
type SourceDocument = Omit<Source, "id" | "quote" | "note">;
/** A column for each field, and the quotes from each document. What a document lacks is missing in JSON, null in a column. */
type Documents = { [F in keyof SourceDocument]-?: (SourceDocument[F] | null)[] } & { quotes: string[][] };
/** Its key, its document's number, the quote's place among the document's or -1, a note. */
type PackedSource = [id: string, document: number, quote?: number, note?: string];
type RecordOf<K extends keyof Records> = Records[K] extends Map<string, infer R> ? R : never;
type Packed<R> = R extends { sources: Source[] } ? Omit<R, "id" | "sources"> & { sources: PackedSource[] } : never;

/**
 * Everything the report needs, by kind and id, as plain JSON: what is shipped beside the index. A document that many quotes are from
 * stands once with them, beside others in its language: decompression looks back 32 kB, and a tenth of their packed size hangs on it.
 */
export type RecordsJson = { documents: Documents } & { [K in keyof Records]: Record<string, Packed<RecordOf<K>>> };

const FIELDS = ["publisher", "title", "url", "archiveUrl", "kind", "primary", "language", "datePublished", "retrievedAt", "reliability", "textHash"] as const satisfies readonly (keyof SourceDocument)[];
/** A page without a date says so. */
const NULLABLE: ReadonlySet<string> = new Set(["datePublished"]);

/** Loses nothing: `recordsFromJson` gives the same records back. */
export function recordsToJson(records: Records): RecordsJson {
  const { documents, pack } = packer(records);
  const kinds = recordKinds.map((kind) => [kind, Object.fromEntries([...records[kind]].map(([id, { id: _, ...record }]) => [id, { ...record, sources: record.sources.map(pack) }]))]);
  return { documents, ...Object.fromEntries(kinds) } as RecordsJson;
}

function packer(records: Records): { documents: Documents; pack: (source: Source) => PackedSource } {
  const found = new Map<string, SourceDocument>();
  for (const kind of recordKinds) for (const { sources } of records[kind].values()) for (const source of sources) found.set(keyOf(source), source);
  const sorted = [...found].toSorted(([, a], [, b]) => compare(a.language, b.language) || compare(a.url, b.url));
  const numbers = new Map(sorted.map(([key], number) => [key, number]));
  const quotes: string[][] = sorted.map(() => []);
  const columns = FIELDS.map((field) => [field, sorted.map(([, document]) => document[field] ?? null)]);
  const placeOf = (document: number, quote: string | undefined) => {
    if (quote === undefined) return -1;
    const known = quotes[document] ?? [];
    const place = known.indexOf(quote);
    return place >= 0 ? place : known.push(quote) - 1;
  };
  const pack = (source: Source): PackedSource => {
    const document = numbers.get(keyOf(source)) ?? 0;
    const place = placeOf(document, source.quote);
    if (source.note !== undefined) return [source.id, document, place, source.note];
    return place < 0 ? [source.id, document] : [source.id, document, place];
  };
  return { documents: { ...(Object.fromEntries(columns) as Omit<Documents, "quotes">), quotes }, pack };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const keyOf = (source: Source) => JSON.stringify(FIELDS.map((field) => source[field] ?? null));

export function recordsFromJson({ documents, ...kinds }: RecordsJson): Records {
  const opened = documents.url.map((_, number) => documentAt(documents, number));
  const unpack = ([id, document, place = -1, note]: PackedSource) => {
    const quote = documents.quotes[document]?.[place];
    return { id, ...opened[document], ...(quote !== undefined && { quote }), ...(note !== undefined && { note }) };
  };
  const records = recordKinds.map((kind) => [kind, new Map(Object.entries(kinds[kind]).map(([id, record]) => [id, { id, ...record, sources: record.sources.map(unpack) }]))]);
  return Object.fromEntries(records) as Records;
}

function documentAt(documents: Documents, number: number): Partial<SourceDocument> {
  const document: Partial<Record<keyof SourceDocument, unknown>> = {};
  for (const field of FIELDS) {
    const value = documents[field][number] ?? null;
    if (value !== null || NULLABLE.has(field)) document[field] = value;
  }
  return document as Partial<SourceDocument>;
}
