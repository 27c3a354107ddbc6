import { storage } from "wxt/utils/storage";
import { type JournalEntry, readEntry } from "../../core/journal/entry.ts";
import { mergeEntries } from "../../core/journal/make-entry.ts";
import { JournalUnavailable } from "./database.ts";

const KEY = "session:journal-rows";
/** Browsers give 10 MB for all of a session; verdicts on open tabs need room too. */
const MOST_CHARACTERS = 4_000_000;

/** Rows that no disk took. They outlive the worker and end with the browser. */
export async function loadMemoryRows(): Promise<JournalEntry[]> {
  const kept = await storage.getItem<unknown[]>(KEY);
  return (Array.isArray(kept) ? kept : []).flatMap((row) => readEntry(row) ?? []);
}

export async function saveMemoryRows(rows: readonly JournalEntry[]): Promise<void> {
  if (rows.length === 0) return storage.removeItem(KEY);
  if (JSON.stringify(rows).length > MOST_CHARACTERS) throw new JournalUnavailable("full");
  await storage.setItem(KEY, rows);
}

/** Keeps a row in memory. Rejects when there is no room: a row that was kept before is never given up for it. */
export async function putMemoryRow(entry: JournalEntry): Promise<void> {
  const rows = await loadMemoryRows();
  const known = rows.findIndex(({ id }) => id === entry.id);
  const kept = rows[known];
  await saveMemoryRows(kept ? rows.with(known, mergeEntries(kept, entry)) : [...rows, entry]);
}
