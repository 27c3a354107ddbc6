import type { Records } from "../kinds.ts";
import { recordKinds } from "../record-kinds.ts";
import type { VersionChanges } from "./changes.ts";

/** What a version did to a record: the members that it touched, by their names in the schema. */
export type RecordStep = { version: string; date: string; what: "added" | "raised" | "corrected"; from: string; to: string; fields: string[] };

type Row = [version: number, what: "a" | "r" | "c", from: string, to: string, fields: string[]] | [version: number, what: "a"];
/** Every record's history: versions once, and of each change only which members it touched. */
export type RecordHistory = { versions: [version: string, date: string][]; records: Record<string, Row[]> };
/** As it is shipped beside the records: rows at the place of the record's id among those of its kind, a version's number where it was added in it and no more. */
export type PackedHistory = { versions: RecordHistory["versions"]; records: { [K in keyof Records]: (Row[] | number)[] } };

const LETTERS = { added: "a", raised: "r", corrected: "c" } as const;
const WORDS = { a: "added", r: "raised", c: "corrected" } as const;

/** The history of all records that a dataset's changelog tells. What was removed has no record to show it. */
export function historyOf(changelog: readonly VersionChanges[]): RecordHistory {
  const records: RecordHistory["records"] = {};
  for (const [index, { changes }] of changelog.entries()) {
    for (const { record, what, from = "", to = "", fields = [] } of changes) {
      if (what === "removed") continue;
      const touched = [...new Set(fields.map(({ field }) => /^\w+/.exec(field)?.[0] ?? field))];
      const row: Row = what === "added" ? [index, "a"] : [index, LETTERS[what], from, to, touched];
      (records[record] ??= []).push(row);
    }
  }
  return { versions: changelog.map(({ version, date }) => [version, date]), records };
}

/** The keys of records by kind, in an order of their own: JSON puts an id that is a number first. */
const keysOf = (records: Records) => recordKinds.map((kind) => [kind, [...records[kind].keys()].map((id) => `${kind}/${id}`).toSorted()] as const);

/** Without the names, which the records bring: they would be most of it. What has no record is left out. */
export function packHistory({ versions, records: known }: RecordHistory, records: Records): PackedHistory {
  const pack = (rows: Row[] = []) => (rows.length === 1 && rows[0]?.[1] === "a" ? rows[0][0] : rows);
  return { versions, records: Object.fromEntries(keysOf(records).map(([kind, keys]) => [kind, keys.map((key) => pack(known[key]))])) as PackedHistory["records"] };
}

/** @param records those that the history was shipped with */
export function unpackHistory({ versions, records: packed }: PackedHistory, records: Records): RecordHistory {
  const rowsAt = (rows: Row[] | number = []): Row[] => (typeof rows === "number" ? [[rows, "a"]] : rows);
  return { versions, records: Object.fromEntries(keysOf(records).flatMap(([kind, keys]) => keys.map((key, place) => [key, rowsAt(packed[kind][place])]))) };
}

/** What happened to one record, newest first. */
export function stepsOf({ versions, records }: RecordHistory, record: string): RecordStep[] {
  return (Object.hasOwn(records, record) ? (records[record] ?? []) : []).map(([index, what, from = "", to = "", fields = []]) => {
    const [version = "", date = ""] = versions[index] ?? [];
    return { version, date, what: WORDS[what], from, to, fields };
  });
}
