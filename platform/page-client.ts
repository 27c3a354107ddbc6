import type { PageKnowledge } from "../core/dataset/page-knowledge.ts";
import { languageOf } from "../core/signals/language.ts";
import { createClient } from "./client.ts";

/** The worker, for the content script and the badge. */
export const page = createClient("page");

/** What to look for on the page that this script runs in; null where nothing is known of it and nobody asked. */
export function knowledgeOfPage(): Promise<PageKnowledge | null> {
  return page.knowledge(languageOf(document));
}

/** Addresses that the page has contacted so far, by its own timing list. */
export function contactedAddresses(): string[] {
  return performance.getEntriesByType("resource").map((entry) => entry.name);
}
