import type { SummaryBlock } from "../../core/journal/summary.ts";
import type { JournalDatabase } from "./database.ts";

export async function readNewestSummary(database: JournalDatabase): Promise<SummaryBlock[]> {
  const cursor = await database.transaction("summary").store.openCursor(null, "prev");
  return cursor ? [cursor.value] : [];
}

export function readSummary(database: JournalDatabase): Promise<SummaryBlock[]> {
  return database.getAll("summary");
}
