import type { PageKnowledge } from "../dataset/page-knowledge.ts";
import { type TraderWords, traderWords } from "../labels/trader-words.ts";
import { type ReadOptions, readSignals } from "./read.ts";
import type { PageSignals } from "./signal.ts";

export type CollectOptions = ReadOptions & { /** What to know of traders on a page in this language. */ traders?: (language: string) => TraderWords };

/** Reads the signals of a page in one go, where what traders say is known: see `readSignals`. */
export function collectSignals(document: Document, url: URL, knowledge: PageKnowledge, options: CollectOptions = {}): PageSignals {
  const { traders = traderWords } = options;
  const reading = readSignals(document, url, knowledge, options);
  let step = reading.next();
  while (!step.done) step = reading.next(step.value ? traders(step.value.tradersIn) : undefined);
  return step.value;
}
