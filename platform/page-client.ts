import type { PageKnowledge } from "../core/dataset/page-knowledge.ts";
import type { TraderWords } from "../core/labels/trader-words.ts";
import { languageOf } from "../core/signals/language.ts";
import { createClient } from "./client.ts";

/** The worker, for the content script and the badge. */
export const page = createClient("page");

/** A busy page is read every few seconds: so long what it is told stays good, unless its address or language is another. */
const KEPT_MS = 60_000;
let kept: { key: string; until: number; knowledge: PageKnowledge } | undefined;

/** What to look for on the page that this script runs in; null where nothing is known of it and nobody asked. */
export async function knowledgeOfPage(): Promise<PageKnowledge | null> {
  const language = languageOf(document);
  // The worker tells a page by its address, all but a fragment that is no route.
  const route = /^#!?\//.test(location.hash) ? location.hash : "";
  const key = `${language} ${location.origin}${location.pathname}${location.search}${route}`;
  if (kept?.key === key && performance.now() < kept.until) return kept.knowledge;
  const knowledge = await page.knowledge(language);
  kept = knowledge ? { key, until: performance.now() + KEPT_MS, knowledge } : undefined;
  return knowledge;
}

let traders: { language: string; words: Promise<TraderWords> } | undefined;

/** What to know of traders on a page in this language, asked for where something is sold by somebody. */
export function tradersIn(language: string): Promise<TraderWords> {
  if (traders?.language !== language) traders = { language, words: page.traders(language) };
  return traders.words;
}

/** What was told may be what the worker no longer goes by. */
export function forgetKnowledge(): void {
  kept = undefined;
  traders = undefined;
}

/** Addresses that the page has contacted so far, by its own timing list. */
export function contactedAddresses(): string[] {
  return performance.getEntriesByType("resource").map((entry) => entry.name);
}
