import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from "idb";
import type { JournalEntry } from "../../core/journal/entry.ts";
import type { Trouble } from "../../core/journal/state.ts";
import { blockOf, emptyBlock, setRow, type SummaryBlock } from "../../core/journal/summary.ts";
import { announceChange } from "./changes.ts";

export const DATABASE_NAME = "waybill-journal";
export const DATABASE_VERSION = 2;
/** A database that nobody holds opens within milliseconds. */
const LONGEST_SILENCE_MS = 3_000;

export type JournalSchema = DBSchema & {
  /** By number, in the order in which they came. */
  rows: { key: number; value: JournalEntry; indexes: { id: string } };
  /** What lists, filters and charts read. It follows from the rows and is written in the same transaction. */
  summary: { key: number; value: SummaryBlock };
};
export type JournalDatabase = IDBPDatabase<JournalSchema>;
type Upgrade = IDBPTransaction<JournalSchema, ("rows" | "summary")[], "versionchange">;

export class JournalUnavailable extends Error {
  override name = "JournalUnavailable";
  readonly trouble: Trouble;
  constructor(trouble: Trouble, cause?: unknown) {
    super(`journal: ${trouble}${cause instanceof Error ? ` (${cause.message})` : ""}`, { cause });
    this.trouble = trouble;
  }
}

/** Step n brings a database of version n - 1 to version n. A step that has shipped never changes. */
const UPGRADES: ((database: JournalDatabase, upgrade: Upgrade) => Promise<void>)[] = [
  async (database) => {
    database.createObjectStore("rows", { autoIncrement: true }).createIndex("id", "id", { unique: true });
  },
  async (database, upgrade) => {
    const summary = database.createObjectStore("summary", { keyPath: "block" });
    let block: SummaryBlock | undefined;
    for (let cursor = await upgrade.objectStore("rows").openCursor(); cursor; cursor = await cursor.continue()) {
      const number = blockOf(cursor.key);
      if (block && block.block !== number) await summary.put(block);
      if (block?.block !== number) block = emptyBlock(number);
      setRow(block, cursor.key, cursor.value);
    }
    if (block) await summary.put(block);
  },
];

let connection: Promise<JournalDatabase> | undefined;

/**
 * The one connection of this context, opened when it is first needed. Rejects with `JournalUnavailable`. It gives way to a newer
 * version's upgrade, and is opened anew after it was lost.
 */
export function openJournal(): Promise<JournalDatabase> {
  if (!connection) {
    const mine = connect(() => {
      if (connection === mine) connection = undefined;
    });
    connection = mine;
  }
  return connection;
}

function connect(forget: () => void): Promise<JournalDatabase> {
  return new Promise((resolve, reject) => {
    let isLate = false;
    const giveUp = () => {
      isLate = true;
      reject(new JournalUnavailable("blocked"));
    };
    // Only the first in the queue is told that it is blocked: whoever stands behind it, in another of our pages, hears nothing at all.
    const unheard = setTimeout(giveUp, LONGEST_SILENCE_MS);
    openDB<JournalSchema>(DATABASE_NAME, DATABASE_VERSION, {
      async upgrade(database, from, _to, transaction) {
        clearTimeout(unheard);
        for (const step of UPGRADES.slice(from)) await step(database, transaction as Upgrade);
      },
      // The request itself goes on waiting, and a second one would wait behind it unheard: until it has ended, all are told why.
      blocked: giveUp,
      blocking(_from, _to, event) {
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    }).finally(() => clearTimeout(unheard)).then(
      (database) => {
        const isWhole = database.objectStoreNames.contains("rows") && database.objectStoreNames.contains("summary");
        if (!isLate && isWhole) return resolve(database);
        database.close();
        // A version of ours without its stores: somebody or something has broken it.
        if (!isWhole) reject(new JournalUnavailable("broken"));
        forget();
        // All that were told that it is blocked may look again.
        if (isLate) announceChange();
      },
      (error: unknown) => {
        reject(new JournalUnavailable(troubleOf(error), error));
        forget();
      },
    );
  });
}

/** Drops the connection, so that the next call opens anew. */
export async function closeJournal(): Promise<void> {
  const open = connection;
  connection = undefined;
  await open?.then(
    (database) => database.close(),
    () => undefined,
  );
}

/** What a failure of the browser's means for the journal. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof JournalUnavailable) return error.trouble;
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  if (name === "QuotaExceededError") return "full";
  if (name === "VersionError") return "newer";
  return name === "UnknownError" || name === "DataError" || name === "NotFoundError" || name === "AbortError" ? "broken" : "refused";
}
