import type { JournalEntry } from "./entry.ts";
import type { RecordingMode } from "./recording.ts";
import type { JournalSession } from "./session.ts";

/**
 * Why rows are not kept on disk: `refused` (the browser allows no database, as a Firefox that never remembers), `full` (no space),
 * `blocked` (another page of ours holds an older version open), `newer` (a later Waybill wrote it), `broken` (it cannot be read).
 */
export type Trouble = "refused" | "full" | "blocked" | "newer" | "broken";

/** How the journal stands, for every surface that shows it. */
export type JournalState = {
  mode: RecordingMode;
  session: JournalSession;
  /** Where a row that is written now is kept. Memory ends with the browser. */
  kept: "disk" | "memory";
  trouble: Trouble | null;
  /** Rows that are in memory alone. */
  inMemory: number;
};

/** Which rows to erase. Times are milliseconds, both inclusive. */
export type Erasure = { all: true } | { site: string } | { from: number; to: number };

export function isErased({ at, origin }: Pick<JournalEntry, "at" | "origin">, erasure: Erasure): boolean {
  if ("all" in erasure) return true;
  if ("site" in erasure) return new URL(origin).hostname === erasure.site;
  const time = Date.parse(at);
  return time >= erasure.from && time <= erasure.to;
}

/** What a person writes beside a row. */
export type Annotation = { id: string; note: string; tags: string[] };
/** An annotation without what a row may not hold. */
export type HeldAnnotation = Pick<Annotation, "id"> & Partial<Annotation>;
