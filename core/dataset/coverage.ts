import type { Records } from "./kinds.ts";
import { recordKinds } from "./record-kinds.ts";
import type { Reliability } from "./schema/common.ts";

type Count = Record<string, number>;

/** How much the dataset holds. Countries are those of registration and headquarters, or of the service where it is a stub. */
export type Coverage = {
  services: { kind: string; full: number; sourced: number; stub: number }[];
  records: Count;
  operatorsByCountry: Count;
  claimsByStatus: Count;
  sourcesByReliability: Record<Reliability, number>;
  quotes: number;
  /** Records checked more than a year before the given day. */
  dueForReview: string[];
};

function add(counts: Count, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}

/** Counts everything; `day` (YYYY-MM-DD) is the day on which it is asked. */
export function measureCoverage(records: Records, day: string): Coverage {
  const kinds = new Map<string, { kind: string; full: number; sourced: number; stub: number }>();
  for (const { kind, recordStatus } of records.services.values()) {
    const row = kinds.get(kind) ?? { kind, full: 0, sourced: 0, stub: 0 };
    row[recordStatus] += 1;
    kinds.set(kind, row);
  }
  const yearBefore = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  const coverage: Coverage = {
    services: [...kinds.values()].toSorted((a, b) => b.full - a.full || b.sourced - a.sourced),
    records: Object.fromEntries(recordKinds.map((kind) => [kind, records[kind].size])),
    operatorsByCountry: {},
    claimsByStatus: {},
    sourcesByReliability: { A: 0, B: 0, C: 0, D: 0, E: 0, F: 0 },
    quotes: 0,
    dueForReview: [],
  };
  for (const operator of records.operators.values()) add(coverage.operatorsByCountry, operator.registration?.country ?? operator.headquarters?.country ?? "?");
  for (const claim of records.claims.values()) add(coverage.claimsByStatus, claim.status);
  for (const kind of recordKinds) {
    for (const [id, record] of records[kind]) {
      if (record.checkedAt < yearBefore) coverage.dueForReview.push(`${kind}/${id}`);
      for (const source of record.sources) {
        coverage.sourcesByReliability[source.reliability] += 1;
        if (source.quote) coverage.quotes += 1;
      }
    }
  }
  return coverage;
}

function sorted(counts: Count): string {
  return Object.entries(counts)
    .toSorted(([a, x], [b, y]) => y - x || a.localeCompare(b))
    .map(([key, count]) => `${key} ${count}`)
    .join(", ");
}

/** The table as Markdown, as the README shows it. */
export function formatCoverage({ services, records, sourcesByReliability, quotes }: Coverage): string {
  const total = (tier: "full" | "sourced" | "stub") => services.reduce((sum, row) => sum + row[tier], 0);
  const rows = [...services, { kind: "**all**", full: total("full"), sourced: total("sourced"), stub: total("stub") }];
  return [
    "| services | full | sourced | not yet researched |",
    "|---|---:|---:|---:|",
    ...rows.map(({ kind, full, sourced, stub }) => `| ${kind} | ${full} | ${sourced} | ${stub} |`),
    "",
    `${records.operators} operators, ${records.jurisdictions} jurisdictions, ${records.laws} laws, ${records.facilities} facilities, ${records.claims} claims, ${records.handling} data-handling notes.`,
    `Sources ${Object.values(sourcesByReliability).reduce((sum, count) => sum + count, 0)}, with ${quotes} quotes; by reliability (Admiralty code): ${sorted(sourcesByReliability)}.`,
  ].join("\n");
}

/** What a maintainer wants to know besides: where it is thin, and what is due. */
export function formatCoverageDetail({ claimsByStatus, operatorsByCountry, dueForReview }: Coverage): string {
  return [
    `Claims by status: ${sorted(claimsByStatus)}.`,
    `Operators by country of registration: ${sorted(operatorsByCountry)} (?: not found).`,
    `Due for review: ${dueForReview.length ? dueForReview.join(", ") : "none"}.`,
  ].join("\n");
}
