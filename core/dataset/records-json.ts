import type { Records } from "./kinds.ts";
import { recordKinds } from "./record-kinds.ts";
import type { Source } from "./schema/common.ts";

/** What a source says of its document: the same for every quote from it. */
type SourceDocument = Omit<Source, "id" | "quote" | "note">;
type PackedSource = Pick<Source, "id" | "quote" | "note"> & { document: number };
type RecordOf<K extends keyof Records> = Records[K] extends Map<string, infer R> ? R : never;
type Packed<R> = R extends { sources: Source[] } ? Omit<R, "sources"> & { sources: PackedSource[] } : never;

/** Everything the report needs, by kind and id, as plain JSON: what is shipped beside the index. A document that many quotes are from stands once. */
export type RecordsJson = { documents: SourceDocument[] } & { [K in keyof Records]: Record<string, Packed<RecordOf<K>>> };

/** Loses nothing: `recordsFromJson` gives the same records back. */
export function recordsToJson(records: Records): RecordsJson {
  const numbers = new Map<string, number>();
  const documents: SourceDocument[] = [];
  const pack = ({ id, quote, note, ...document }: Source): PackedSource => {
    const key = JSON.stringify(document);
    const number = numbers.get(key) ?? documents.push(document) - 1;
    numbers.set(key, number);
    return { id, document: number, ...(quote !== undefined && { quote }), ...(note !== undefined && { note }) };
  };
  const kinds = recordKinds.map((kind) => [kind, Object.fromEntries([...records[kind]].map(([id, record]) => [id, { ...record, sources: record.sources.map(pack) }]))]);
  return { documents, ...Object.fromEntries(kinds) } as RecordsJson;
}

export function recordsFromJson({ documents, ...kinds }: RecordsJson): Records {
  const unpack = ({ document, ...own }: PackedSource) => ({ ...documents[document], ...own });
  const records = recordKinds.map((kind) => [kind, new Map(Object.entries(kinds[kind]).map(([id, record]) => [id, { ...record, sources: record.sources.map(unpack) }]))]);
  return Object.fromEntries(records) as Records;
}
