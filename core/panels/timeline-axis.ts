import { scaleLinear, scaleUtc } from "d3-scale";
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
  const [first, end] = [new Date(Math.min(...years)).getUTCFullYear(), new Date(Math.max(...years) - 1).getUTCFullYear() + 1];
  const scale = scaleUtc().domain([Date.UTC(first, 0), Date.UTC(end, 0)]).range([inset, width - inset]);
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
  // A scale of time divides a single year into weeks, none of which begins with it: years are counted as numbers.
  const ticks = scaleLinear().domain([first, end]).ticks(Math.max(2, Math.floor(width / TICK_APART))).filter(Number.isInteger);
  return { ticks: ticks.map((year) => ({ x: scale(Date.UTC(year, 0)), year })), marks: placed, rowsAbove: used.claim.length, rowsBelow: used.response.length };
}
