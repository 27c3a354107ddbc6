import { deleteDB } from "idb";
import type { UiMessages } from "../../core/protocol.ts";
import type { Handlers } from "../messaging.ts";
import { announceChange } from "./changes.ts";
import { closeJournal, DATABASE_NAME } from "./database.ts";
import { annotateEntry, eraseEntries, journalState } from "./journal.ts";
import { loadMemoryRows } from "./memory.ts";
import { loadSettings } from "../settings-store.ts";
import { saveSession } from "./session-store.ts";

type JournalMessages = Pick<UiMessages, "journalState" | "journalSession" | "journalMemory" | "annotateRow" | "eraseRows" | "resetJournal">;

/** What our own pages may ask of the journal. Rows on the disk they read themselves. */
export const journalService: Handlers<JournalMessages> = {
  journalState: () => journalState(),
  journalSession: async (session) => {
    await saveSession(session);
    announceChange();
  },
  journalMemory: () => loadMemoryRows(),
  // What a row may not hold is left as it is, whatever a page of ours still shows.
  annotateRow: async ({ id, note, tags }) => {
    const { journalFields: held } = (await loadSettings()).values;
    await annotateEntry({ id, ...(held.includes("note") && { note }), ...(held.includes("tags") && { tags }) });
  },
  eraseRows: (erasure) => eraseEntries(erasure),

  async resetJournal() {
    await closeJournal();
    await deleteDB(DATABASE_NAME);
    announceChange();
  },
};
