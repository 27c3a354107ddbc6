import type { JournalEntry } from "../../core/journal/entry.ts";
import { type HeldAnnotation, type Erasure, isErased, type JournalState, type Trouble } from "../../core/journal/state.ts";
import { loadSettings } from "../settings-store.ts";
import { announceChange } from "./changes.ts";
import { closeJournal, type JournalDatabase, openJournal, troubleOf } from "./database.ts";
import { currentMode } from "./indicator.ts";
import { loadMemoryRows, putMemoryRow, saveMemoryRows } from "./memory.ts";
import { loadSession } from "./session-store.ts";
import { annotate, erase, putEntries } from "./store.ts";

/** Changes come one after another: memory is read, changed and written as a whole. */
let last: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work, work);
  last = mine.catch(() => undefined);
  return mine;
}

/** Runs a change on the database; once more on a fresh connection where the first was lost under it. */
async function onDisk<T>(work: (database: JournalDatabase) => Promise<T>): Promise<T> {
  const database = await openJournal();
  try {
    return await work(database);
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== "InvalidStateError") throw error;
    await closeJournal();
    return work(await openJournal());
  }
}

/** Moves rows from memory to the disk, as soon as that takes rows again. */
async function settleMemory(): Promise<void> {
  const rows = await loadMemoryRows();
  if (rows.length === 0) return;
  await onDisk((database) => putEntries(database, rows));
  await saveMemoryRows([]);
  announceChange();
}

/**
 * Keeps a row and resolves when that is certain: on the disk once its transaction has completed, else in memory, with the reason.
 * Rejects when neither takes it.
 */
export function keepEntry(entry: JournalEntry): Promise<Trouble | null> {
  return inTurn(async () => {
    try {
      await onDisk((database) => putEntries(database, [entry]));
      await settleMemory();
      return null;
    } catch (error) {
      console.error("Waybill: the journal is kept in memory", error);
      await putMemoryRow(entry);
      return troubleOf(error);
    } finally {
      announceChange();
    }
  });
}

/** Note and tags of a row, wherever it is. Rejects when the row is gone or could not be written. */
export function annotateEntry(annotation: HeldAnnotation): Promise<void> {
  return inTurn(async () => {
    const rows = await loadMemoryRows();
    const known = rows.findIndex(({ id }) => id === annotation.id);
    const row = rows[known];
    if (row) await saveMemoryRows(rows.with(known, { ...row, ...annotation }));
    else if (!(await onDisk((database) => annotate(database, annotation)))) throw new Error("this row is no longer in the journal");
    announceChange();
  });
}

/** Erases rows on the disk and in memory; answers with their number. */
export function eraseEntries(erasure: Erasure): Promise<number> {
  return inTurn(async () => {
    const rows = await loadMemoryRows();
    const left = rows.filter((row) => !isErased(row, erasure));
    await saveMemoryRows(left);
    const state = await diskTrouble();
    // Where there is no database, there is nothing in it to erase.
    const onTheDisk = state === "refused" ? 0 : await onDisk((database) => erase(database, erasure));
    announceChange();
    return onTheDisk + rows.length - left.length;
  });
}

async function diskTrouble(): Promise<Trouble | null> {
  return openJournal().then(
    () => null,
    (error: unknown) => troubleOf(error),
  );
}

/** How the journal stands. A disk that is full can be opened and read: only by writing the rows that it refused is it known again. */
export async function journalState(): Promise<JournalState> {
  const settled = inTurn(settleMemory).then(diskTrouble, troubleOf);
  const [mode, session, trouble] = await Promise.all([currentMode(), loadSession(), settled]);
  return { mode, session, kept: trouble ? "memory" : "disk", trouble, inMemory: (await loadMemoryRows()).length };
}

/** Erases what is older than the settings allow. */
export async function eraseOldEntries(now: Date): Promise<number> {
  const { values } = await loadSettings();
  return eraseEntries({ from: 0, to: now.getTime() - values.journalRetentionDays * 86_400_000 });
}
