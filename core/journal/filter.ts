import { BLOCK_SIZE, COLUMNS, type Column, membersOf, type SummaryBlock } from "./summary.ts";

/** Columns by which rows can be narrowed down, each to one value. */
export const FILTERS = ["site", "service", "pageType", "carriers", "payments", "jurisdictions", "certainties", "study", "tags"] as const satisfies Column[];
export type FilterColumn = (typeof FILTERS)[number];

export type Filter = {
  /** Words that must all stand in a row, in any of its columns. */
  text: string;
  is: Partial<Record<FilterColumn, string>>;
  /** Milliseconds, both inclusive; null: open. */
  from: number | null;
  to: number | null;
};

export const NO_FILTER: Filter = { text: "", is: {}, from: null, to: null };

/** Name by slug, lower case: who searches for a name finds the service that has it. */
export type Names = ReadonlyMap<string, string>;

/** Numbers of the rows that pass, newest first. */
export function findRows(blocks: readonly SummaryBlock[], filter: Filter, names: Names = new Map()): number[] {
  const terms = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const wanted = Object.entries(filter.is).filter(([, value]) => value) as [FilterColumn, string][];
  const [from, to] = [filter.from ?? 1, filter.to ?? Number.MAX_SAFE_INTEGER];
  const rows: number[] = [];
  const times: number[] = [];
  for (const block of blocks) {
    const tests = wanted.map(([column, value]) => ({ places: block.columns[column], admitted: wordsThat(block, (word) => word === value || membersOf(word).includes(value)) }));
    const hits = terms.map((term) => rowsWith(block, wordsWith(searchable(block, names), term)));
    for (let slot = 0; slot < BLOCK_SIZE; slot += 1) {
      const at = block.at[slot] ?? 0;
      if (at < from || at > to || at === 0) continue;
      if (!tests.every(({ places, admitted }) => admitted[places[slot] ?? 0])) continue;
      if (!hits.every((hit) => hit[slot])) continue;
      rows.push(block.block * BLOCK_SIZE + slot);
      times.push(at);
    }
  }
  return newestFirst(rows, times);
}

function wordsThat({ words }: SummaryBlock, test: (word: string) => boolean): Uint8Array {
  const admitted = new Uint8Array(words.length);
  for (let place = 1; place < words.length; place += 1) if (test(words[place] ?? "")) admitted[place] = 1;
  return admitted;
}

function wordsWith(texts: readonly string[], term: string): Uint8Array {
  const admitted = new Uint8Array(texts.length);
  for (let place = 1; place < texts.length; place += 1) if (texts[place]?.includes(term)) admitted[place] = 1;
  return admitted;
}

const known = new WeakMap<string[], { names: Names; texts: string[] }>();

/** Words of a block in lower case, each with the names that its members have: made once, and asked with every key that is pressed. */
function searchable({ words }: SummaryBlock, names: Names): string[] {
  const made = known.get(words);
  if (made?.names === names && made.texts.length === words.length) return made.texts;
  const texts = words.map((word) => [word.toLowerCase(), ...membersOf(word).flatMap((member) => names.get(member) ?? [])].join("\n"));
  known.set(words, { names, texts });
  return texts;
}

/** Column by column, so that the innermost loop does nothing but look up. */
function rowsWith(block: SummaryBlock, admitted: Uint8Array): Uint8Array {
  const rows = new Uint8Array(BLOCK_SIZE);
  if (!admitted.includes(1)) return rows;
  for (const column of COLUMNS) {
    const places = block.columns[column];
    for (let slot = 0; slot < BLOCK_SIZE; slot += 1) if (admitted[places[slot] ?? 0]) rows[slot] = 1;
  }
  return rows;
}

/** Rows are numbered as they come, which is by time but for those that were imported. */
function newestFirst(rows: number[], times: number[]): number[] {
  const isByTime = times.every((at, index) => index === 0 || at >= (times[index - 1] ?? 0));
  if (isByTime) return rows.toReversed();
  const order = rows.map((_, index) => index).toSorted((a, b) => (times[b] ?? 0) - (times[a] ?? 0) || (rows[b] ?? 0) - (rows[a] ?? 0));
  return order.map((index) => rows[index] ?? 0);
}
