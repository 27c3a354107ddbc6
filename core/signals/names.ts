import { foldCase, lineOfOwner, type PartyTables } from "../dataset/party-tables.ts";
import { openNamePatterns } from "./name-pattern.ts";
import { type KnownParty, partyAt } from "./parties.ts";

/** A name of ours found in a text. */
export type NameHit = { services: KnownParty[]; text: string; start: number; end: number; ambiguous: boolean; method: boolean };

export const isPayment = ({ services }: NameHit) => services.some(({ kind }) => kind === "payment");

/** What one does with whom a name is of. */
export const purposeOf = (hit: NameHit) => (isPayment(hit) ? "payment" : "shipping");

type Entry = Pick<NameHit, "services" | "text" | "ambiguous" | "method">;

export type NameFinder = {
  /** The names in a text: whole words (scripts without spaces anywhere), letter case ignored, the longest name first. */
  find: (text: string) => NameHit[];
  /** Finds where a name may begin in this folded text; undefined where none can. Global: set `lastIndex` before use. */
  patternIn: (folded: string) => RegExp | undefined;
};

const WORD = /[\p{L}\p{N}]/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const COMBINING = /[\u0300-\u036f\u0653-\u0655\u1100-\u11ff\u3099\u309a]/;

/** Text as names are compared. Normalising is passed over where nothing in the text could be composed. */
export function foldText(text: string): string {
  return foldCase(composed(text));
}

export function composed(text: string): string {
  return COMBINING.test(text) ? text.normalize("NFC") : text;
}

/** Opens the names of carriers, payment services and shipping methods. One expression finds those that a text may hold; what it found is looked up afterwards. */
export function openNames(tables: PartyTables): NameFinder {
  const lists = tables.names.map(foldCase);
  const patternIn = openNamePatterns(lists);
  let owners: string[] | undefined;
  const entries = new Map<string, Entry>();

  const readEntry = (name: string): Entry => {
    const place = placeOf(tables.names, lists, name);
    const carriers = Object.hasOwn(tables.methods, name) ? tables.methods[name] : undefined;
    const owner = (owners ??= tables.owners.match(/.\??/g) ?? [])[place.index] ?? "";
    const lines = carriers ?? [lineOfOwner(owner)];
    return { services: lines.flatMap((line) => partyAt(tables, line) ?? []), text: place.text, ambiguous: owner.endsWith("?"), method: carriers !== undefined };
  };
  const entryOf = (name: string): Entry => {
    let entry = entries.get(name);
    if (!entry) entries.set(name, (entry = readEntry(name)));
    return entry;
  };

  return {
    patternIn,
    find: (text) => {
      const folded = foldText(text);
      const hits: NameHit[] = [];
      if (folded.length !== text.length) return hits;
      const pattern = patternIn(folded);
      if (!pattern) return hits;
      pattern.lastIndex = 0;
      for (let match = pattern.exec(folded); match; match = pattern.exec(folded)) {
        const [start, end] = [match.index, pattern.lastIndex];
        // The longest name decides: where it is part of a longer word, a shorter one within it is no name either.
        if (isWhole(folded, start, end)) hits.push({ ...entryOf(match[0]), start, end });
      }
      return hits;
    },
  };
}

/** A folded name's number in the order of all names, and how its record writes it. */
function placeOf(names: PartyTables["names"], folded: string[], name: string): { index: number; text: string } {
  let passed = 0;
  for (const [place, list] of names.entries()) {
    const at = folded[place]?.indexOf(`|${name}|`) ?? -1;
    if (at >= 0) return { index: passed + list.slice(0, at).split("|").length - 1, text: list.slice(at + 1, at + 1 + name.length) };
    passed += Math.max(0, list.split("|").length - 2);
  }
  return { index: -1, text: name };
}

/** True for a letter or digit of any script; most characters are plain, and an expression for all scripts is slow to compile. */
function isWordCharacter(character: string): boolean {
  if (character === "") return false;
  const code = character.charCodeAt(0);
  return code < 128 ? (code >= 97 && code <= 122) || (code >= 48 && code <= 57) : WORD.test(character);
}

const isUnspaced = (character: string) => character >= "\u0e00" && UNSPACED.test(character);

function isWhole(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? "";
  const after = text[end] ?? "";
  const openBefore = !isWordCharacter(before) || isUnspaced(text[start] ?? "");
  const openAfter = !isWordCharacter(after) || isUnspaced(text[end - 1] ?? "");
  // A dot or hyphen joins a host or a compound: dhl.de, push-ups.
  const isJoined = before === "." || before === "@" || before === "/" || (before === "-" && isWordCharacter(text[start - 2] ?? ""));
  return openBefore && openAfter && !(isJoined || (after === "." && isWordCharacter(text[end + 1] ?? "")));
}
