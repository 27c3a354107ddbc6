import { localOffset, type OpenBlocks, timeOf } from "./group.ts";
import { BLOCK_SIZE, blockOf, membersOf, type SummaryBlock } from "./summary.ts";

export const CHARTS = ["service", "carriers", "jurisdictions", "certainties"] as const;
export type Chart = (typeof CHARTS)[number];
export type Step = "day" | "week" | "month";

/** Rows per step of time and value. `values` are the most frequent, in that order; "" stands for all others together. */
export type OverTime = { step: Step; starts: string[]; values: string[]; counts: number[][] };

const MOST_STEPS = 60;
const MOST_VALUES = 6;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Counts rows by value over time. Steps without rows are there too; a step is as long as it takes to have at most sixty. */
export function countOverTime(blocks: OpenBlocks, rows: readonly number[], chart: Chart, offset = localOffset): OverTime {
  const days = dayNumbers(rows.map((row) => timeOf(blocks, row)), offset);
  if (days.length === 0) return { step: "day", starts: [], values: [], counts: [] };
  const [first, last] = [days.reduce((a, b) => Math.min(a, b)), days.reduce((a, b) => Math.max(a, b))];
  const step = stepFor(last - first + 1);
  const starts = stepsBetween(dayName(first), dayName(last), step);
  const position = new Map(starts.map((start, index) => [start, index]));
  const stepOfDay = Array.from({ length: last - first + 1 }, (_, day) => position.get(startOf(dayName(first + day), step)) ?? 0);
  const perValue = new Map<string, Uint32Array>();
  const linesOf = lineFinder(blocks, chart, (value) => {
    const counts = perValue.get(value) ?? new Uint32Array(starts.length);
    perValue.set(value, counts);
    return counts;
  });
  rows.forEach((row, index) => {
    const at = stepOfDay[(days[index] ?? 0) - first] ?? 0;
    for (const counts of linesOf(row)) counts[at] = (counts[at] ?? 0) + 1;
  });
  const sum = (counts: Uint32Array) => counts.reduce((total, count) => total + count, 0);
  const ranked = [...perValue].toSorted(([a, x], [b, y]) => sum(y) - sum(x) || (a < b ? -1 : 1));
  const top = ranked.slice(0, MOST_VALUES).map(([value, counts]) => ({ value, counts: [...counts] }));
  const rest = ranked.slice(MOST_VALUES).map(([, counts]) => counts);
  if (rest.length > 0) top.push({ value: "", counts: starts.map((_, index) => rest.reduce((total, counts) => total + (counts[index] ?? 0), 0)) });
  return { step, starts, values: top.map(({ value }) => value), counts: top.map(({ counts }) => counts) };
}

/** The lines that a row counts in. A block's words are split once, however many rows have them. */
function lineFinder(blocks: OpenBlocks, chart: Chart, lineOf: (value: string) => Uint32Array): (row: number) => Uint32Array[] {
  let number = -1;
  let block: SummaryBlock | undefined;
  let known: (Uint32Array[] | undefined)[] = [];
  return (row) => {
    if (blockOf(row) !== number) {
      number = blockOf(row);
      block = blocks.get(number);
      known = [];
    }
    const place = block?.columns[chart][row % BLOCK_SIZE] ?? 0;
    known[place] ??= membersOf(block?.words[place] ?? "").map(lineOf);
    return known[place];
  };
}

/** Days since 1970 where the reader is. The offset is asked for once an hour of rows: it changes at no other time. */
function dayNumbers(times: readonly number[], offset: (at: number) => number): number[] {
  let hour = -1;
  let shift = 0;
  return times.map((at) => {
    const its = Math.floor(at / HOUR);
    if (its !== hour) {
      hour = its;
      shift = offset(at) * 60_000;
    }
    return Math.floor((at + shift) / DAY);
  });
}

function dayName(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

function stepFor(days: number): Step {
  if (days <= MOST_STEPS) return "day";
  return days <= MOST_STEPS * 7 ? "week" : "month";
}

/** The first day of the step that holds a day: the day, its Monday, or the first of its month. */
function startOf(day: string, step: Step): string {
  if (step === "day") return day;
  if (step === "month") return `${day.slice(0, 7)}-01`;
  const at = Date.parse(day);
  return new Date(at - ((new Date(at).getUTCDay() + 6) % 7) * DAY).toISOString().slice(0, 10);
}

function stepsBetween(first: string, last: string, step: Step): string[] {
  const starts: string[] = [];
  const end = startOf(last, step);
  for (let start = startOf(first, step); start <= end; start = nextStart(start, step)) starts.push(start);
  return starts;
}

function nextStart(start: string, step: Step): string {
  const at = new Date(start);
  if (step === "month") at.setUTCMonth(at.getUTCMonth() + 1);
  else at.setUTCDate(at.getUTCDate() + (step === "day" ? 1 : 7));
  return at.toISOString().slice(0, 10);
}
