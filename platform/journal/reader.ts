import { openNames } from "../../core/journal/names.ts";
import type { Names } from "../../core/journal/filter.ts";
import type { JournalEntry } from "../../core/journal/entry.ts";
import type { SummaryBlock } from "../../core/journal/summary.ts";
import { loadIndex } from "../dataset-asset.ts";
import { announceChange } from "./changes.ts";
import { openJournal } from "./database.ts";
import { readNewestSummary, readSummary } from "./summaries.ts";

/** Rows that are read or written in one transaction: enough to be quick, few enough to stay small. */
export const BATCH = 500;

/** The block that was begun last alone, so that a first screen of rows can be drawn while the others are read. */
export async function loadNewestSummary(): Promise<SummaryBlock[]> {
  return readNewestSummary(await openJournal());
}

/** The summary of all rows on the disk. Rejects where there is no database. */
export async function loadSummary(): Promise<SummaryBlock[]> {
  return readSummary(await openJournal());
}

/** Whole rows, each judged by its schema: what judges comes with the first row that somebody opens. */
export async function loadRows(numbers: readonly number[]): Promise<(JournalEntry | undefined)[]> {
  const { readRows } = await import("./store.ts");
  return readRows(await openJournal(), numbers);
}

/** Names by slug, as the bundled dataset has them. */
export async function loadNames(): Promise<{ lower: Names; shown: Names }> {
  return openNames((await loadIndex()).index.services);
}

/** Adds rows of a file, batch by batch; tells how far it is. Rejects at the first batch that cannot be kept: those before it are. */
export async function importRows(entries: readonly JournalEntry[], tell: (done: number) => void): Promise<{ added: number; known: number }> {
  const { addEntries } = await import("./store.ts");
  const total = { added: 0, known: 0 };
  for (let start = 0; start < entries.length; start += BATCH) {
    const batch = entries.slice(start, start + BATCH);
    const { added, known } = await addEntries(await openJournal(), batch);
    total.added += added;
    total.known += known;
    tell(start + batch.length);
  }
  announceChange();
  return total;
}
