import type { VersionChanges } from "./changes.ts";

/** What a version did to a record: the members that it touched, by their names in the schema. */
export type RecordStep = { version: string; date: string; what: "added" | "raised" | "corrected"; from: string; to: string; fields: string[] };

type Row = [version: number, what: "a" | "r" | "c", from: string, to: string, fields: string[]] | [version: number, what: "a"];
/** Every record's history, small enough to ship: versions once, and of each change only which members it touched. */
export type RecordHistory = { versions: [version: string, date: string][]; records: Record<string, Row[]> };

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

/** What happened to one record, newest first. */
export function stepsOf({ versions, records }: RecordHistory, record: string): RecordStep[] {
  return (Object.hasOwn(records, record) ? (records[record] ?? []) : []).map(([index, what, from = "", to = "", fields = []]) => {
    const [version = "", date = ""] = versions[index] ?? [];
    return { version, date, what: WORDS[what], from, to, fields };
  });
}
