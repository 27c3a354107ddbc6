import { storage } from "wxt/utils/storage";
import { type JournalSession, journalSessionSchema, NO_SESSION } from "../../core/journal/session.ts";

export const SESSION_KEY = "local:journalSession";

export async function loadSession(): Promise<JournalSession> {
  const kept = journalSessionSchema.safeParse(await storage.getItem(SESSION_KEY).catch(() => null));
  return kept.success ? kept.data : NO_SESSION;
}

export async function saveSession(session: JournalSession): Promise<void> {
  await storage.setItem(SESSION_KEY, session);
}
