import { type RecordKind, type Records, recordSchemas } from "../../dataset/kinds.ts";
import { recordKinds } from "../../dataset/record-kinds.ts";
import { sourceSchema } from "../../dataset/schema/common.ts";
import { BYTE_ORDER_MARK, csvLines } from "../csv.ts";

/** Members with a column of their own elsewhere, or for editors only. */
const LEFT_OUT = new Set(["$schema", "sources"]);

/** Columns of a kind: its members, in the order of its schema. */
export function columnsOf(kind: RecordKind): string[] {
  return Object.keys(recordSchemas[kind].shape).filter((name) => !LEFT_OUT.has(name));
}

export const SOURCE_COLUMNS: readonly string[] = ["record", ...Object.keys(sourceSchema.shape)];

/** A cell: text as it is, "" where there is nothing, all that has parts as JSON. */
function cell(value: unknown): string {
  if (value === undefined || value === null) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}

const row = (members: object, columns: readonly string[]) => columns.map((column) => cell((members as Record<string, unknown>)[column]));

/** All records of one kind as CSV, safe to open in a spreadsheet. */
export function kindAsCsv(records: Records, kind: RecordKind): string {
  const columns = columnsOf(kind);
  return BYTE_ORDER_MARK + csvLines({ columns, rows: [...records[kind].values()].map((record) => row(record, columns)) }, true);
}

/** Every source of every record as CSV: `record` is `<kind>/<id>`. */
export function sourcesAsCsv(records: Records): string {
  const rows = recordKinds.flatMap((kind) => [...records[kind]].flatMap(([id, record]) => record.sources.map((source) => row({ record: `${kind}/${id}`, ...source }, SOURCE_COLUMNS))));
  return BYTE_ORDER_MARK + csvLines({ columns: SOURCE_COLUMNS, rows }, true);
}
