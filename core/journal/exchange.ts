import { BYTE_ORDER_MARK } from "../export/csv.ts";
import { journalCsv, rowsOfCsv } from "./csv.ts";
import { type JournalEntry, journalEntrySchema } from "./entry.ts";
import type { JournalFormat } from "./formats.ts";
import { jsonLdFrame, jsonLdRow, rowsOfJsonLd } from "./json-ld.ts";

/** Writes rows in a format, batch after batch: no more than a batch is ever held as text by us. */
export function journalWriter(format: JournalFormat): { batch(entries: readonly JournalEntry[]): string; end(): string } {
  let isFirst = true;
  const first = () => {
    const was = isFirst;
    isFirst = false;
    return was;
  };
  switch (format) {
    case "csv":
      return {
        batch: (entries) => {
          const header = first();
          return (header ? BYTE_ORDER_MARK : "") + journalCsv(entries, header);
        },
        end: () => (first() ? BYTE_ORDER_MARK + journalCsv([], true) : ""),
      };
    case "ndjson":
      return { batch: (entries) => entries.map((entry) => `${JSON.stringify(entry)}\n`).join(""), end: () => "" };
    case "jsonld":
      return {
        batch: (entries) => (entries.length === 0 ? "" : (first() ? jsonLdFrame.before : jsonLdFrame.between) + entries.map(jsonLdRow).join(jsonLdFrame.between)),
        end: () => (first() ? jsonLdFrame.before : "") + jsonLdFrame.after,
      };
  }
}

/** `wrong`: which row of the file could not be read, and why. */
export type ImportedRows = { entries: JournalEntry[]; wrong: { row: number; reason: string }[] };

/** Reads an export, whichever of the formats it is in. Throws where the file as a whole is none. */
export function readJournalFile(text: string): ImportedRows {
  const entries: JournalEntry[] = [];
  const wrong: ImportedRows["wrong"] = [];
  rowsOfFile(text).forEach((row, index) => {
    const result = journalEntrySchema.safeParse(row);
    const [issue] = result.success ? [] : result.error.issues;
    if (result.success) entries.push(result.data);
    else wrong.push({ row: index + 1, reason: `${issue?.path.join(".") || "row"}: ${issue?.message ?? "malformed"}` });
  });
  return { entries, wrong };
}

function rowsOfFile(text: string): unknown[] {
  const start = text.trimStart();
  if (!start.startsWith("{")) return rowsOfCsv(text);
  if (start.startsWith('{"@context"')) return rowsOfJsonLd(text);
  return text.split("\n").filter((line) => line.trim() !== "").map((line): unknown => {
    try {
      return JSON.parse(line);
    } catch {
      return line;
    }
  });
}
