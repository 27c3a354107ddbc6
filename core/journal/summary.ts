import type { JournalEntry } from "./entry.ts";

/** Rows of a block. A row's number tells its block and its place there, so that a change rewrites one block alone. */
export const BLOCK_SIZE = 1_024;

export const COLUMNS = ["site", "service", "pageType", "carriers", "payments", "jurisdictions", "certainties", "study", "tags", "path", "text"] as const;
export type Column = (typeof COLUMNS)[number];

/**
 * What a list, a filter, a group or a chart needs of 1 024 rows: a few dozen kilobytes of numbers that a browser reads in a
 * fraction of a millisecond. 100 000 rows are a hundred of these; the rows themselves are read only where they are shown.
 */
export type SummaryBlock = {
  block: number;
  /** Milliseconds; 0: there is no such row. */
  at: Float64Array;
  /** Positions in `words`. A list is one word with its members on lines of their own. */
  columns: Record<Column, Uint16Array>;
  words: string[];
};

/** More words than a block's live rows can hold: time to drop those that no row uses any more. */
const MOST_WORDS = 2 * COLUMNS.length * BLOCK_SIZE;

export function blockOf(row: number): number {
  return Math.floor(row / BLOCK_SIZE);
}

export function emptyBlock(block: number): SummaryBlock {
  const columns = Object.fromEntries(COLUMNS.map((column) => [column, new Uint16Array(BLOCK_SIZE)])) as Record<Column, Uint16Array>;
  return { block, at: new Float64Array(BLOCK_SIZE), columns, words: [""] };
}

const ofRole = ({ findings }: JournalEntry, role: string) => findings.flatMap((finding) => (finding.role === role && finding.service ? [finding.service] : []));
const list = (members: Iterable<string>) => [...new Set(members)].join("\n");

function valuesOf(entry: JournalEntry): Record<Column, string> {
  const sellers = entry.findings.flatMap(({ seller }) => seller?.name ?? []);
  return {
    site: new URL(entry.origin).hostname,
    service: entry.service ?? "",
    pageType: entry.pageType,
    carriers: list(ofRole(entry, "carrier")),
    payments: list(ofRole(entry, "payment")),
    jurisdictions: list(entry.jurisdictions),
    certainties: list(entry.findings.map(({ certainty }) => certainty)),
    study: entry.study ? entry.study.name || entry.study.id : "",
    tags: list(entry.tags),
    path: entry.path,
    text: [...sellers, entry.note].filter(Boolean).join("\n").toLowerCase(),
  };
}

/** Writes a row's summary in its place. The same words are kept once in a block. */
export function setRow(block: SummaryBlock, row: number, entry: JournalEntry): void {
  const slot = row % BLOCK_SIZE;
  if (block.words.length > MOST_WORDS) dropUnusedWords(block);
  const places = placesOf(block);
  block.at[slot] = Date.parse(entry.at);
  for (const [column, value] of Object.entries(valuesOf(entry)) as [Column, string][]) {
    let place = places.get(value);
    if (place === undefined) {
      place = block.words.push(value) - 1;
      places.set(value, place);
    }
    block.columns[column][slot] = place;
  }
}

/** Takes a row out. Its words go with `dropUnusedWords`, once for all rows that are taken out of a block. */
export function clearRow(block: SummaryBlock, row: number): void {
  const slot = row % BLOCK_SIZE;
  block.at[slot] = 0;
  for (const column of COLUMNS) block.columns[column][slot] = 0;
}

export function isEmpty(block: SummaryBlock): boolean {
  return block.at.every((at) => at === 0);
}

const known = new WeakMap<string[], Map<string, number>>();

/** Many rows are written into one block in a row: the map of its words is made once. */
function placesOf({ words }: SummaryBlock): Map<string, number> {
  const places = known.get(words) ?? new Map(words.map((word, place) => [word, place]));
  known.set(words, places);
  return places;
}

/** Keeps the words that rows use, and no other: an erased note or tag must not live on as a word of its block. */
export function dropUnusedWords(block: SummaryBlock): void {
  const words = [""];
  const places = new Map([["", 0]]);
  for (const column of COLUMNS) {
    const places16 = block.columns[column];
    for (let slot = 0; slot < BLOCK_SIZE; slot += 1) {
      const word = block.words[places16[slot] ?? 0] ?? "";
      let place = places.get(word);
      if (place === undefined) {
        place = words.push(word) - 1;
        places.set(word, place);
      }
      places16[slot] = place;
    }
  }
  block.words = words;
  known.set(words, places);
}

/** Members of a word that is a list. */
export function membersOf(word: string): string[] {
  return word === "" ? [] : word.split("\n");
}
