import type { PageKnowledge } from "../../core/dataset/page-knowledge.ts";
import { detect } from "../../core/detect/detect.ts";
import type { TraderWords } from "../../core/labels/trader-words.ts";
import { collectSignals } from "../../core/signals/collect.ts";
import { readSignals } from "../../core/signals/read.ts";
import { type RivalCore, rivalInput } from "./rival-input.ts";

declare global {
  var wappalyzer: RivalCore | undefined;
}

/** What the worker tells a page: what to look for, and what to know of traders when the reader asks. */
export type Told = { knowledge: PageKnowledge; traders: TraderWords };

/** What the Chromium bench runs in the page. Times in milliseconds. */
export type ReaderTimes = { ours: number; /** What the browser does with the worker's answer before the reader starts. */ parse: number };

const parseTold = (told: string) => JSON.parse(told) as Told;
const verdictOn = (document: Document, url: URL, { knowledge, traders }: Told) => detect(collectSignals(document, url, knowledge, { traders: () => traders }), knowledge);
const parse = (html: string) => new DOMParser().parseFromString(html, "text/html");

/** Reads every text node: the least that any reader of a page can do. */
function readTexts(document: Document): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) length += node.nodeValue?.length ?? 0;
  return length;
}

function clock(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** One pass over the texts of a fresh document, for the first time in this renderer. */
export function timeFloor(html: string): number {
  const document = parse(html);
  return clock(() => readTexts(document));
}

/** Ours on a fresh document, for the first time in this renderer: what ran before warms the way to the document for what comes after. */
export function timeReader(html: string, address: string, told: string): ReaderTimes {
  const [document, url] = [parse(html), new URL(address)];
  let known: Told | undefined;
  const parsing = clock(() => (known = parseTold(told)));
  return { ours: clock(() => known && verdictOn(document, url, known)), parse: parsing };
}

/** Ours on a parsed document and the rival's core on what is prepared of another, in nanoseconds. */
export function timeBesideRival(html: string, address: string, told: string, isRivalFirst: boolean): { ours: number; theirs: number } {
  const [first, second] = [parse(html), parse(html)];
  const [url, known, input] = [new URL(address), parseTold(told), rivalInput(first, address)];
  const theirs = () => clock(() => globalThis.wappalyzer?.analyze(input)) * 1e6;
  const ours = () => clock(() => verdictOn(second, url, known)) * 1e6;
  if (isRivalFirst) return { theirs: theirs(), ours: ours() };
  return { ours: ours(), theirs: theirs() };
}

/** A page of so many rows of text, read in steps: the whole time, the longest step, the steps. */
export function timeSteps(rows: number, filler: number, address: string, told: string): { total: number; longest: number; steps: number; nodes: number } {
  const row = `<div><b>Item</b> <span>${"word ".repeat(filler)}</span><a href="https://other.example/x">more</a></div>`;
  const document = parse(`<!doctype html><body><p>Carrier: DHL</p>${row.repeat(rows)}`);
  const { knowledge, traders } = parseTold(told);
  const reading = readSignals(document, new URL(address), knowledge);
  let [total, longest, steps] = [0, 0, 0];
  for (;;) {
    const started = performance.now();
    const { done } = reading.next(traders);
    const taken = performance.now() - started;
    total += taken;
    longest = Math.max(longest, taken);
    steps += 1;
    if (done) break;
  }
  return { total, longest, steps, nodes: rows * 5 };
}
