import { scaleUtc } from "d3-scale";
import type { TimelineMark } from "./timeline.ts";

/** `x` is the mark's place, `from` and `to` the stretch of an inexact date; `row` counts away from the axis. */
export type AxisMark = TimelineMark & { x: number; from: number; to: number; row: number };
export type TimelineAxis = { ticks: { x: number; year: number }[]; marks: AxisMark[]; rowsAbove: number; rowsBelow: number };

/** As near as two marks of one row may stand, and as near as two years may be written, in pixels. */
const APART = 13;
const TICK_APART = 44;

/** Places marks along one axis of a width in pixels: claims above it, answers below, in the first row that has room. */
export function placeMarks(marks: readonly TimelineMark[], width: number, inset = 10): TimelineAxis {
  const years = marks.flatMap(({ span }) => [span.from, span.to]);
  if (years.length === 0) return { ticks: [], marks: [], rowsAbove: 0, rowsBelow: 0 };
  const scale = scaleUtc()
    .domain([startOfYear(Math.min(...years)), startOfYear(Math.max(...years) + 366 * 86_400_000 - 1)])
    .range([inset, width - inset]);
  const used = { claim: [] as number[], response: [] as number[] };
  const placed = marks.map((mark): AxisMark => {
    const [from, to] = [scale(mark.span.from), scale(mark.span.to)];
    const x = mark.span.exact ? from : (from + to) / 2;
    const rows = used[mark.kind];
    const free = rows.findIndex((last) => x - last >= APART);
    const row = free < 0 ? rows.length : free;
    rows[row] = x;
    return { ...mark, x, from, to, row };
  });
  const ticks = scale.ticks(Math.max(2, Math.floor(width / TICK_APART))).filter((tick) => tick.getUTCMonth() === 0 && tick.getUTCDate() === 1);
  return { ticks: ticks.map((tick) => ({ x: scale(tick), year: tick.getUTCFullYear() })), marks: placed, rowsAbove: used.claim.length, rowsBelow: used.response.length };
}

function startOfYear(time: number): number {
  return Date.UTC(new Date(time).getUTCFullYear(), 0);
}
