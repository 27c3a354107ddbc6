import { type JournalEntry, readEntry } from "../../core/journal/entry.ts";
import { mergeEntries } from "../../core/journal/make-entry.ts";
import { type HeldAnnotation, type Erasure, isErased } from "../../core/journal/state.ts";
import { BLOCK_SIZE, blockOf, clearRow, dropUnusedWords, emptyBlock, isEmpty, setRow, type SummaryBlock } from "../../core/journal/summary.ts";
import type { IDBPTransaction } from "idb";
import type { JournalDatabase, JournalSchema } from "./database.ts";

type Writing = IDBPTransaction<JournalSchema, ("rows" | "summary")[], "readwrite">;

/**
 * Runs a change of rows and summary in one transaction and resolves when the browser has written it to the disk: only then may
 * anybody be told that something is kept. What throws takes the whole change back.
 */
async function write<T>(database: JournalDatabase, change: (transaction: Writing) => Promise<T>): Promise<T> {
  const transaction = database.transaction(["rows", "summary"], "readwrite", { durability: "strict" });
  // Rejects too when `change` does; whoever calls hears of it once.
  transaction.done.catch(() => undefined);
  try {
    const result = await change(transaction);
    await transaction.done;
    return result;
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // It had ended by itself.
    }
    // A full disk aborts the transaction; the requests in it only say that they were aborted.
    throw transaction.error ?? error;
  }
}

async function summarise(transaction: Writing, rows: Iterable<[row: number, entry: JournalEntry]>, replaces: boolean): Promise<void> {
  const store = transaction.objectStore("summary");
  for (const [number, members] of Map.groupBy(rows, ([row]) => blockOf(row))) {
    const block = (await store.get(number)) ?? emptyBlock(number);
    for (const [row, entry] of members) setRow(block, row, entry);
    if (replaces) dropUnusedWords(block);
    await store.put(block);
  }
}

/** Keeps rows, all or none, each joined with what the same visit has already kept and with what was written beside it. */
export function putEntries(database: JournalDatabase, entries: readonly JournalEntry[]): Promise<void> {
  return write(database, async (transaction) => {
    const rows = transaction.objectStore("rows");
    for (const entry of entries) {
      const known = await rows.index("id").getKey(entry.id);
      const kept = known === undefined ? undefined : await rows.get(known);
      const next = kept ? mergeEntries(kept, entry) : entry;
      await summarise(transaction, [[await rows.put(next, known), next]], known !== undefined);
    }
  });
}

/** Keeps rows that are not there yet, all or none; those that are there stay as they are. */
export function addEntries(database: JournalDatabase, entries: readonly JournalEntry[]): Promise<{ added: number; known: number }> {
  return write(database, async (transaction) => {
    const rows = transaction.objectStore("rows");
    const added: [number, JournalEntry][] = [];
    for (const entry of entries) {
      if ((await rows.index("id").getKey(entry.id)) === undefined) added.push([await rows.add(entry), entry]);
    }
    await summarise(transaction, added, false);
    return { added: added.length, known: entries.length - added.length };
  });
}

/** Writes note and tags as far as they are given; false where the row is gone. */
export function annotate(database: JournalDatabase, annotation: HeldAnnotation): Promise<boolean> {
  return write(database, async (transaction) => {
    const rows = transaction.objectStore("rows");
    const row = await rows.index("id").getKey(annotation.id);
    const entry = row === undefined ? undefined : await rows.get(row);
    if (row === undefined || !entry) return false;
    const next = { ...entry, ...annotation };
    await rows.put(next, row);
    await summarise(transaction, [[row, next]], true);
    return true;
  });
}

/** Erases rows and what the summary knows of them; answers with their number. */
export function erase(database: JournalDatabase, erasure: Erasure): Promise<number> {
  return write(database, async (transaction) => {
    const [rows, summary] = [transaction.objectStore("rows"), transaction.objectStore("summary")];
    if ("all" in erasure) {
      const count = await rows.count();
      await Promise.all([rows.clear(), summary.clear()]);
      return count;
    }
    let count = 0;
    for (const block of await summary.getAll()) {
      const gone = slotsOf(block).filter((slot) => isErased({ at: new Date(block.at[slot] ?? 0).toISOString(), origin: `https://${block.words[block.columns.site[slot] ?? 0]}` }, erasure));
      if (gone.length === 0) continue;
      for (const slot of gone) {
        const row = block.block * BLOCK_SIZE + slot;
        clearRow(block, row);
        await rows.delete(row);
      }
      count += gone.length;
      dropUnusedWords(block);
      await (isEmpty(block) ? summary.delete(block.block) : summary.put(block));
    }
    return count;
  });
}

function slotsOf(block: SummaryBlock): number[] {
  return [...block.at.keys()].filter((slot) => block.at[slot] !== 0);
}

/** Rows by their numbers, in the same order; undefined where one is gone or is none of ours. */
export async function readRows(database: JournalDatabase, numbers: readonly number[]): Promise<(JournalEntry | undefined)[]> {
  const store = database.transaction("rows").store;
  return (await Promise.all(numbers.map((number) => store.get(number)))).map(readEntry);
}
