import type { PageKnowledge, Party } from "../dataset/page-knowledge.ts";

/** A name of ours found in a text. */
export type NameHit = { services: { id: string; kind: Party["kind"] }[]; text: string; start: number; end: number; ambiguous: boolean; method: boolean };
export type NameFinder = (text: string) => NameHit[];

type Entry = Omit<NameHit, "start" | "end">;

const WORD = /[\p{L}\p{N}]/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Keeps the length of composed text: İ is the one letter whose lower case is longer. */
const fold = (text: string) => text.normalize("NFC").replaceAll("İ", "i").toLowerCase();

/**
 * Finds names of carriers, payment services and shipping methods in a text: whole words (scripts without spaces anywhere),
 * letter case ignored, the longest name first.
 */
export function buildNameFinder(knowledge: PageKnowledge): NameFinder {
  const entries = new Map<string, Entry>();
  for (const party of knowledge.parties) {
    for (const { text, ambiguous } of party.names) {
      const known = entries.get(fold(text));
      // A name of two says nothing of either.
      const isShared = known?.services.some(({ id }) => id !== party.id);
      if (known && (isShared || known.services.length === 0)) known.services = [];
      else entries.set(fold(text), { services: [{ id: party.id, kind: party.kind }], text, ambiguous, method: false });
    }
  }
  const kinds = new Map(knowledge.parties.map((party) => [party.id, party.kind]));
  for (const { name, carriedBy } of knowledge.methods) {
    const services = carriedBy.flatMap((id) => (kinds.has(id) ? [{ id, kind: kinds.get(id) as Party["kind"] }] : []));
    entries.set(fold(name), { services, text: name, ambiguous: false, method: true });
  }
  const byStart = groupByStart(entries.keys());
  const firsts = new Set([...entries.keys()].map((name) => name.charCodeAt(0)));

  return (text) => {
    const folded = fold(text);
    if (folded.length !== text.length) return [];
    const hits: NameHit[] = [];
    for (let start = 0; start < folded.length; start += 1) {
      if (!firsts.has(folded.charCodeAt(start)) || (isPlain(folded.charCodeAt(start)) && isPlain(folded.charCodeAt(start - 1)))) continue;
      const name = byStart.get(folded.slice(start, start + START))?.find((one) => folded.startsWith(one, start));
      const entry = name === undefined ? undefined : entries.get(name);
      if (!name || !entry) continue;
      // The longest name decides: where it is part of a longer word, a shorter one within it is no name either.
      if (isWhole(folded, start, start + name.length)) hits.push({ ...entry, start, end: start + name.length });
      start += name.length - 1;
    }
    return hits;
  };
}

/** a–z and digits: a name never begins between two of them, and nearly every place of a text lies there. */
function isPlain(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}

/** Names share few beginnings: a look-up of two letters passes over nearly every place of a text without an expression to compile. */
const START = 2;

function groupByStart(names: Iterable<string>): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const name of [...names].toSorted((a, b) => b.length - a.length)) {
    const start = name.slice(0, START);
    const group = groups.get(start);
    if (group) group.push(name);
    else groups.set(start, [name]);
  }
  return groups;
}

function isWhole(text: string, start: number, end: number): boolean {
  const first = text[start] ?? "";
  const last = text[end - 1] ?? "";
  const before = text[start - 1] ?? "";
  const after = text[end] ?? "";
  const openBefore = UNSPACED.test(first) || !WORD.test(before);
  const openAfter = UNSPACED.test(last) || !WORD.test(after);
  // A dot or hyphen joins a host or a compound: dhl.de, push-ups.
  const isJoined = /[.@/]/.test(before) || (before === "-" && WORD.test(text[start - 2] ?? ""));
  return openBefore && openAfter && !(isJoined || (after === "." && WORD.test(text[end + 1] ?? "")));
}
