import type { Records } from "../../core/dataset/kinds.ts";
import type { Found } from "./found.ts";
import { quotedSources } from "./quotes.ts";
import { type Places, readTexts } from "./read-texts.ts";
import { searchable, type Text, textHash } from "./text-hash.ts";

/**
 * proven: the quote stands, and the text is the one whose hash is noted (or none is noted yet). changed: the quote stands in a text
 * that is another by now. missing: the text is there, the quote is not, or its place is empty. notReachable: nobody could look.
 */
export type QuoteState = "proven" | "changed" | "missing" | "notReachable";

/** One quote and what became of it. `hash` is that of the text as it is now; "" where there is none. */
export type QuoteResult = { file: string; source: string; kind: string; url: string; quote: string; state: QuoteState; why: string; by: string; hash: string; noted: string };

/** What is worth doing once for a text that many quotes stand in. */
type ReadText = { hash: string; has: (quote: string) => boolean };

/** `only`: files, or the beginnings of their paths below `data/`; none: all. `fetchPage` is for tests. */
export type CheckOptions = { only?: readonly string[]; fetchPage?: typeof fetch };

/** Looks for every quote of the records in the texts that can be reached. */
export async function checkSources(records: Records, places: Places, { only = [], fetchPage = fetch }: CheckOptions = {}): Promise<QuoteResult[]> {
  const quotes = quotedSources(records).filter(({ file }) => only.length === 0 || only.some((path) => file.startsWith(path)));
  const urls = new Set(quotes.flatMap(({ source: { url, archiveUrl } }) => (archiveUrl ? [archiveUrl, url] : [url])));
  const texts = await readTexts(urls, places, fetchPage);
  const known = new Map<Text, ReadText>();
  const readOnce = (text: Text): ReadText => {
    const read = known.get(text) ?? { hash: textHash(text), has: searchable(text) };
    known.set(text, read);
    return read;
  };
  return quotes.map(({ file, source }) => {
    const base = { file, source: source.id, kind: source.kind, url: source.url, quote: source.quote, noted: source.textHash ?? "" };
    // A lasting copy tells what was read; the page itself may have moved on.
    const tried = [source.archiveUrl, source.url].flatMap((url) => (url ? [texts.get(url) as Found] : []));
    const found = tried.find(({ state }) => state === "found") ?? tried.find(({ state }) => state === "absent") ?? (tried.at(-1) as Found);
    if (found.state !== "found") return { ...base, state: found.state === "absent" ? "missing" : "notReachable", why: found.why, by: "", hash: "" };
    const { hash, has } = readOnce(found);
    const { by } = found;
    if (!has(source.quote)) return { ...base, state: "missing", why: "the quote does not stand in the text", by, hash };
    const isOther = base.noted !== "" && base.noted !== hash;
    return { ...base, state: isOther ? "changed" : "proven", why: isOther ? `the text's hash is ${hash}, the record notes ${base.noted}` : "", by, hash };
  });
}
