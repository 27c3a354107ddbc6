import type { Claim, ClaimStatus } from "../dataset/schema/claim.ts";
import type { ClaimView } from "../report/report.ts";
import type { PanelInput } from "./panel.ts";

export type Asserter = Claim["assertedBy"]["kind"];
export type Topic = Claim["topics"][number];
/** The stretch that a date covers, in milliseconds: a year for 2021, a day for 2021-04-27. `from` is its first instant. */
export type Span = { from: number; to: number; exact: boolean };
/** A claim or an answer on the axis. */
export type TimelineMark = { id: string; claim: string; kind: "claim" | "response"; date: string; span: Span };
export type TimelineFilter = { status: string; asserter: string; topic: string };
export type Counted<T extends string> = { value: T; count: number };

export type TimelineView = {
  filter: TimelineFilter;
  total: number;
  statuses: Counted<ClaimStatus>[];
  asserters: Counted<Asserter>[];
  topics: Counted<Topic>[];
  /** Oldest first. */
  marks: TimelineMark[];
  /** Claims that contradict each other stand in one group; the others alone. Newest first. */
  groups: ClaimView[][];
  /** Claims whose date is no date: listed, never placed. */
  undated: ClaimView[];
  /** Pairs of claims of which one contradicts the other. */
  against: [string, string][];
};

/** All statements behind a report on one axis, after the filters that `choices` hold. */
export function buildTimelineView({ report, choices }: Pick<PanelInput, "report" | "choices">): TimelineView {
  const all = [...new Map(report.parties.flatMap((party) => party.claims.map((claim) => [claim.id, claim]))).values()];
  const filter = { status: choices.status ?? "", asserter: choices.asserter ?? "", topic: choices.topic ?? "" };
  const claims = all.filter(
    (claim) =>
      (!filter.status || claim.status === filter.status) &&
      (!filter.asserter || claim.assertedBy.kind === filter.asserter) &&
      (!filter.topic || claim.topics.some((topic) => topic === filter.topic)),
  );
  const against = contradictions(claims);
  const [dated, undated] = [claims.filter((claim) => spanOf(claim.datePublished)), claims.filter((claim) => !spanOf(claim.datePublished))];
  return {
    filter,
    total: all.length,
    statuses: count(all.map(({ status }) => status)),
    asserters: count(all.map(({ assertedBy }) => assertedBy.kind)),
    topics: count(all.flatMap(({ topics }) => topics)),
    marks: claims.flatMap(marksOf).toSorted((a, b) => a.span.from - b.span.from || (a.id < b.id ? -1 : 1)),
    groups: groupsOf(dated, against),
    undated,
    against,
  };
}

/** The stretch of a date as exact as its source: YYYY, YYYY-MM or YYYY-MM-DD; null: it is none. */
export function spanOf(date: string): Span | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) ?? [];
  if (!year) return null;
  const [y, m, d] = [Number(year), Number(month ?? 1) - 1, Number(day ?? 1)];
  const from = Date.UTC(y, m, d);
  const isReal = m >= 0 && m < 12 && new Date(from).getUTCDate() === d;
  if (!isReal) return null;
  return { from, to: day ? Date.UTC(y, m, d + 1) : month ? Date.UTC(y, m + 1) : Date.UTC(y + 1, 0), exact: day !== undefined };
}

/** A search that found no answer is no answer: it has no mark. */
function marksOf(claim: ClaimView): TimelineMark[] {
  const mark = (id: string, kind: TimelineMark["kind"], date: string): TimelineMark[] => {
    const span = spanOf(date);
    return span ? [{ id, claim: claim.id, kind, date, span }] : [];
  };
  const answers = claim.responses.flatMap((response, index) => (response.stance === "notFound" ? [] : mark(`${claim.id}#${index}`, "response", response.date)));
  return [...mark(claim.id, "claim", claim.datePublished), ...answers];
}

function contradictions(claims: readonly ClaimView[]): [string, string][] {
  const shown = new Set(claims.map(({ id }) => id));
  const pairs = claims.flatMap(({ id, contradictedBy = [] }) => contradictedBy.filter((other) => shown.has(other) && other !== id).map((other): [string, string] => (id < other ? [id, other] : [other, id])));
  return [...new Map(pairs.map((pair) => [pair.join(" "), pair])).values()];
}

function groupsOf(claims: readonly ClaimView[], against: readonly [string, string][]): ClaimView[][] {
  const group = new Map(claims.map(({ id }) => [id, id]));
  const first = (id: string): string => {
    let at = id;
    for (let next = group.get(at); next !== undefined && next !== at; next = group.get(at)) at = next;
    return at;
  };
  for (const [a, b] of against) if (group.has(a) && group.has(b)) group.set(first(a), first(b));
  const newest = claims.toSorted((a, b) => (a.datePublished === b.datePublished ? (a.id < b.id ? -1 : 1) : a.datePublished < b.datePublished ? 1 : -1));
  return [...Map.groupBy(newest, ({ id }) => first(id)).values()];
}

function count<T extends string>(values: readonly T[]): Counted<T>[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, each]) => ({ value, count: each })).toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
