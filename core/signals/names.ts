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
  if (entries.size === 0) return () => [];
  const names = [...entries.keys()].toSorted((a, b) => b.length - a.length);
  const pattern = new RegExp(names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"), "g");

  return (text) => {
    const folded = fold(text);
    if (folded.length !== text.length) return [];
    const hits: NameHit[] = [];
    for (const match of folded.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const entry = entries.get(match[0]);
      if (entry && isWhole(folded, start, end)) hits.push({ ...entry, start, end });
    }
    return hits;
  };
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
