import Papa from "papaparse";
import { isError, type PageError } from "./page.ts";
import type { ScanRow } from "./scan-page.ts";

export const FORMATS = ["ndjson", "csv", "json"] as const;
export type Format = (typeof FORMATS)[number];

/** Every row is written whole, on a line of its own, so that a file that was cut off can be mended. */
export type Layout = {
  /** Before the first row. */
  start: string;
  row(row: ScanRow | PageError, isFirst: boolean): string;
  end: string;
};

export const COLUMNS = [
  "file",
  "record",
  "url",
  "service",
  "pageType",
  "marketplace",
  "seller",
  "carrier",
  "tracking",
  "payment",
  "shopPlatform",
  "operators",
  "jurisdictions",
  "datasetVersion",
  "datasetHash",
  "ms",
  "error",
] as const;

export const LAYOUTS: Record<Format, Layout> = {
  ndjson: { start: "", row: (row) => `${JSON.stringify(row)}\n`, end: "" },
  json: { start: "[", row: (row, isFirst) => `${isFirst ? "\n" : ",\n"}${JSON.stringify(row)}`, end: "\n]\n" },
  csv: { start: `${COLUMNS.join(",")}\r\n`, row: (row) => csvLine(cellsOf(row)), end: "" },
};

/** Cells as they stand in the file: one line, and no formula for a spreadsheet to run. */
export function csvLine(cells: (string | number | undefined)[]): string {
  const oneLine = cells.map((cell) => (typeof cell === "string" ? cell.replace(/[\r\n\u2028\u2029]+/g, " ") : cell));
  return `${Papa.unparse([oneLine], { escapeFormulae: true, newline: "\r\n" })}\r\n`;
}

function cellsOf(row: ScanRow | PageError): (string | number | undefined)[] {
  if (isError(row)) return COLUMNS.map((column) => (column === "file" || column === "record" || column === "url" || column === "error" ? row[column] : undefined));
  const named = (role: ScanRow["findings"][number]["role"]) =>
    row.findings
      .filter((finding) => finding.role === role)
      .map(({ service, seller, certainty }) => `${service ?? seller?.name ?? ""} (${certainty})`)
      .join("; ");
  const { file, record, url, page, operators, jurisdictions, dataset, ms } = row;
  const roles = (["marketplace", "seller", "carrier", "tracking", "payment", "shopPlatform"] as const).map(named);
  return [file, record, url, page.service ?? "", page.type, ...roles, operators.join("; "), jurisdictions.join("; "), dataset.version, dataset.hash, ms, ""];
}
