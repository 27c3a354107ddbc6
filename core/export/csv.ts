import Papa from "papaparse";

/**
 * What a spreadsheet would take for a formula; and the apostrophe itself, with which such a cell is disarmed: only so can reading
 * tell the one that was put there from one that was there before.
 */
const DISARM = /^[=+\-@\t\r\n'＝＋－＠]/;
/** Tells spreadsheets that the file is UTF-8; sqlite3 and DuckDB pass over it. */
export const BYTE_ORDER_MARK = "\uFEFF";

export type Table = { columns: readonly string[]; rows: readonly (readonly string[])[] };

/** Lines of a table, each ended by CRLF as RFC 4180 has it; every cell in quotes. `header`: with the names of the columns before. */
export function csvLines({ columns, rows }: Table, header: boolean): string {
  const lines = [...(header ? [columns] : []), ...rows];
  if (lines.length === 0) return "";
  return `${Papa.unparse(lines.map((line) => line.map(disarm)), { quotes: true, newline: "\r\n" })}\r\n`;
}

function disarm(cell: string): string {
  return DISARM.test(cell) ? `'${cell}` : cell;
}

function arm(cell: string): string {
  return cell.startsWith("'") && DISARM.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** Rows of a CSV file by the names of its columns, as they were before they were disarmed. Throws when it is none. */
export function readCsv(text: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<string[]>(text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text, { delimiter: ",", skipEmptyLines: true });
  const [error] = errors;
  if (error) throw new Error(`row ${(error.row ?? 0) + 1}: ${error.message}`);
  const [columns = [], ...rows] = data;
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, arm(row[index] ?? "")])));
}
