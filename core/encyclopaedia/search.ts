import MiniSearch from "minisearch";
import type { Entry } from "./entries.ts";
import { fold, wordsOf } from "./fold.ts";

/** A thing found, best first. */
export type Found = Entry & { score: number };
export type Search = (query: string, most?: number) => Found[];

const LEAST = 2;
const MOST = 30;
/** Kinds that people look for come before a source that happens to bear the same word. */
const BOOST: Record<Entry["kind"], number> = { service: 3, operator: 2, jurisdiction: 2, law: 1.6, facility: 1.4, claim: 1, source: 0.4 };
/** Words of four letters forgive one slip, words of seven two. */
const forgive = (word: string) => (/^\p{ASCII}+$/u.test(word) ? (word.length >= 7 ? 2 : word.length >= 4 ? 1 : false) : false);

/**
 * Builds the search over all entries, in the page and from memory alone. Tolerant of slips, accents, widths and scripts; every
 * word asked for must be met by some word of an entry, at its beginning at least, if any entry meets them all.
 */
export function buildSearch(entries: readonly Entry[]): Search {
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const names = new Map(entries.map((entry) => [entry.key, [entry.title, ...entry.names.split(" \n ")].map(fold)]));
  const index = new MiniSearch<Entry>({ idField: "key", fields: ["title", "names", "text"], tokenize: wordsOf, processTerm: (term) => term });
  index.addAll(entries);
  return (query, most = MOST) => {
    const text = query.slice(0, 300).trim();
    if (text.length < LEAST && !/[^\p{ASCII}]/u.test(text)) return [];
    const wanted = fold(text);
    const ask = (combineWith: "AND" | "OR") =>
      index.search(text, { boost: { title: 4, names: 3 }, combineWith, prefix: true, fuzzy: forgive, boostDocument: (key) => BOOST[byKey.get(String(key))?.kind ?? "source"] });
    const all = ask("AND");
    // Words that no entry holds together: better those that hold some of them than nothing.
    const hits = all.length > 0 ? all : ask("OR");
    const found = hits.flatMap(({ id, score }): Found[] => {
      const entry = byKey.get(String(id));
      if (!entry) return [];
      const [title = "", ...others] = names.get(entry.key) ?? [];
      // A record that bears the word as its own title comes before one that has it among other names, a place or a host.
      return [{ ...entry, score: score * Math.max(nearness(title, wanted), ...others.map((name) => nearness(name, wanted) * 0.6)) }];
    });
    return found.toSorted((a, b) => b.score - a.score).slice(0, most);
  };
}

/** Who types a whole name wants that one, however many others hold it; who has typed half of it wants the shortest that goes on so. */
function nearness(name: string, wanted: string): number {
  if (name === wanted) return 12;
  return name.startsWith(wanted) ? 1 + 8 * (wanted.length / name.length) ** 2 : 1;
}
