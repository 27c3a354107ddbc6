import { journalWriter, readJournalFile } from "../../core/journal/exchange.ts";
import { type JournalFormat, MEDIA_TYPES } from "../../core/journal/formats.ts";
import { BATCH, importRows } from "../../platform/journal/reader.ts";
import { saveFile } from "../../platform/save-file.ts";
import type { LoadedRows } from "./use-rows.ts";

/** Writes rows to a file of the person's; the pieces go into the browser's own store of blobs as they are made. */
export async function exportJournal(numbers: readonly number[], format: JournalFormat, read: LoadedRows["read"]): Promise<void> {
  const writer = journalWriter(format);
  const parts: Blob[] = [];
  for (let start = 0; start < numbers.length; start += BATCH) {
    const rows = await read(numbers.slice(start, start + BATCH));
    parts.push(new Blob([writer.batch(rows.filter((row) => row !== undefined))]));
  }
  parts.push(new Blob([writer.end()]));
  saveFile(`waybill-journal-${new Date().toISOString().slice(0, 10)}.${format}`, MEDIA_TYPES[format], parts);
}

export type Imported = { added: number; known: number; wrong: { row: number; reason: string }[] };

/** Adds the rows of a file. Rejects where it is no export of ours, or the disk takes no more: what was added before stays. */
export async function importJournal(file: File, tell: (done: number) => void): Promise<Imported> {
  const { entries, wrong } = readJournalFile(await file.text());
  return { ...(await importRows(entries, tell)), wrong };
}
