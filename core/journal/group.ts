import type { FilterColumn } from "./filter.ts";
import { BLOCK_SIZE, blockOf, membersOf, type SummaryBlock } from "./summary.ts";

export type GroupBy = "day" | FilterColumn;
/** `key`: a value of the column, a day as YYYY-MM-DD, or "" for rows that have none. Rows keep their order. */
export type Group = { key: string; rows: number[] };

const HOUR = 3_600_000;

export type OpenBlocks = ReadonlyMap<number, SummaryBlock>;

export function openBlocks(blocks: readonly SummaryBlock[]): OpenBlocks {
  return new Map(blocks.map((block) => [block.block, block]));
}

/** Milliseconds of a row; 0 where there is none. */
export function timeOf(blocks: OpenBlocks, row: number): number {
  return blocks.get(blockOf(row))?.at[row % BLOCK_SIZE] ?? 0;
}

/** A column's word of a row; several members stand on lines of their own. */
export function wordOf(blocks: OpenBlocks, row: number, column: FilterColumn): string {
  const block = blocks.get(blockOf(row));
  return block?.words[block.columns[column][row % BLOCK_SIZE] ?? 0] ?? "";
}

/** The day of a time where the reader is: minutes east of UTC are asked for each time, since they change twice a year. */
export function dayOf(at: number, offsetMinutes: (at: number) => number): string {
  return new Date(at + offsetMinutes(at) * 60_000).toISOString().slice(0, 10);
}

export function localOffset(at: number): number {
  return -new Date(at).getTimezoneOffset();
}

/** Rows come in the order of their times: most are of the hour of the one before. */
function dayFinder(blocks: OpenBlocks, offset: (at: number) => number): (row: number) => string[] {
  let hour = -1;
  let day: string[] = [];
  return (row) => {
    const at = timeOf(blocks, row);
    if (Math.floor(at / HOUR) !== hour) {
      hour = Math.floor(at / HOUR);
      day = [dayOf(at, offset)];
    }
    return day;
  };
}

/** Rows by day (newest first) or by value (the most rows first). A row with several values stands in each of their groups. */
export function groupRows(blocks: OpenBlocks, rows: readonly number[], by: GroupBy, offset = localOffset): Group[] {
  const groups = new Map<string, number[]>();
  const put = (key: string, row: number) => {
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  };
  const keysOf = by === "day" ? dayFinder(blocks, offset) : (row: number) => membersOf(wordOf(blocks, row, by));
  for (const row of rows) {
    const keys = keysOf(row);
    for (const key of keys.length > 0 ? keys : [""]) put(key, row);
  }
  const all = [...groups].map(([key, members]) => ({ key, rows: members }));
  return by === "day" ? all : all.toSorted((a, b) => b.rows.length - a.rows.length || (a.key < b.key ? -1 : 1));
}

/** Values of a column with the number of rows that have each, the most frequent first. */
export function countValues(blocks: readonly SummaryBlock[], column: FilterColumn): { value: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const block of blocks) {
    const perWord = new Uint32Array(block.words.length);
    const places = block.columns[column];
    for (let slot = 0; slot < BLOCK_SIZE; slot += 1) if (block.at[slot]) perWord[places[slot] ?? 0] = (perWord[places[slot] ?? 0] ?? 0) + 1;
    for (let place = 1; place < perWord.length; place += 1) {
      const count = perWord[place] ?? 0;
      if (count === 0) continue;
      for (const value of membersOf(block.words[place] ?? "")) counts.set(value, (counts.get(value) ?? 0) + count);
    }
  }
  return [...counts].map(([value, count]) => ({ value, count })).toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
