import { csvLines, readCsv } from "../export/csv.ts";
import type { JournalEntry } from "./entry.ts";

type Cells = Record<string, string>;

const partners = (entry: JournalEntry, role: string) => entry.findings.flatMap((finding) => (finding.role === role ? [finding.service ?? finding.seller?.name ?? ""] : [])).join("; ");

/** Columns in their order. Those after `tags` repeat what stands in `findings`, for people and spreadsheets: an import reads `findings`. */
const COLUMNS: [name: string, cell: (entry: JournalEntry) => string][] = [
  ["id", ({ id }) => id],
  ["at", ({ at }) => at],
  ["until", ({ until }) => until],
  ["service", ({ service }) => service ?? ""],
  ["page_type", ({ pageType }) => pageType],
  ["origin", ({ origin }) => origin],
  ["path", ({ path }) => path],
  ["rule", ({ rule }) => rule],
  ["region", ({ region }) => region],
  ["operators", ({ operators }) => operators.join(" ")],
  ["jurisdictions", ({ jurisdictions }) => jurisdictions.join(" ")],
  ["dataset_version", ({ dataset }) => dataset.version],
  ["dataset_hash", ({ dataset }) => dataset.hash],
  ["engine", ({ engine }) => engine],
  ["study_id", ({ study }) => study?.id ?? ""],
  ["study_name", ({ study }) => study?.name ?? ""],
  ["note", ({ note }) => note],
  ["tags", ({ tags }) => JSON.stringify(tags)],
  ["sellers", (entry) => partners(entry, "seller")],
  ["carriers", (entry) => partners(entry, "carrier")],
  ["payments", (entry) => partners(entry, "payment")],
  ["findings", ({ findings }) => JSON.stringify(findings)],
  ["record_origins", ({ recordOrigins }) => (recordOrigins ? JSON.stringify(recordOrigins) : "")],
  ["truncated", ({ truncated }) => String(truncated)],
  ["format", () => "waybill-journal 1"],
];

export function journalCsv(entries: readonly JournalEntry[], header: boolean): string {
  return csvLines({ columns: COLUMNS.map(([name]) => name), rows: entries.map((entry) => COLUMNS.map(([, cell]) => cell(entry))) }, header);
}

/** Rows of a file as they would stand in the journal; each is still to be judged by the schema. */
export function rowsOfCsv(text: string): unknown[] {
  return readCsv(text).map(entryOf);
}

function entryOf(cells: Cells): unknown {
  const cell = (name: string) => cells[name] ?? "";
  const words = (name: string) => cell(name).split(" ").filter(Boolean);
  const hasStudy = cell("study_id") !== "" || cell("study_name") !== "";
  return {
    v: 1,
    id: cell("id"),
    at: cell("at"),
    until: cell("until"),
    service: cell("service") || null,
    pageType: cell("page_type"),
    origin: cell("origin"),
    path: cell("path"),
    rule: cell("rule"),
    region: cell("region"),
    findings: parsed(cell("findings")),
    ...(cell("record_origins") && { recordOrigins: parsed(cell("record_origins")) }),
    truncated: cell("truncated") === "true",
    operators: words("operators"),
    jurisdictions: words("jurisdictions"),
    dataset: { version: cell("dataset_version"), hash: cell("dataset_hash") },
    engine: cell("engine"),
    study: hasStudy ? { id: cell("study_id"), name: cell("study_name") } : null,
    note: cell("note"),
    tags: parsed(cell("tags")),
  };
}

/** What is no JSON is left to the schema to refuse. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
