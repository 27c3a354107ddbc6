import type { QuoteResult, QuoteState } from "./check-sources.ts";

const STATES: readonly QuoteState[] = ["proven", "changed", "missing", "notReachable"];

/** How many quotes of each kind of source came out how, and how many of the proven ones have their hash noted. */
export function countStates(results: readonly QuoteResult[]) {
  return [...Map.groupBy(results, ({ kind }) => kind)]
    .map(([kind, list]) => {
      const count = (state: QuoteState) => list.filter((result) => result.state === state).length;
      return { kind, proven: count("proven"), changed: count("changed"), missing: count("missing"), notReachable: count("notReachable"), noted: list.filter(({ noted }) => noted !== "").length };
    })
    .toSorted((a, b) => b.proven - a.proven || a.kind.localeCompare(b.kind));
}

type Row = ReturnType<typeof countStates>[number];

/** The figures as a table, then each quote that does not stand or whose text is another by now. */
export function formatResults(results: readonly QuoteResult[]): string {
  const rows = countStates(results);
  const sum = (of: Exclude<keyof Row, "kind">) => rows.reduce((all, row) => all + row[of], 0);
  const all: Row = { kind: "all", proven: sum("proven"), changed: sum("changed"), missing: sum("missing"), notReachable: sum("notReachable"), noted: sum("noted") };
  const table = ["| source kind | proven | changed | missing | not reachable | hash noted |", "|---|---:|---:|---:|---:|---:|", ...[...rows, all].map(({ kind, noted, ...row }) => `| ${kind} | ${STATES.map((state) => row[state]).join(" | ")} | ${noted} |`)];
  const findings = results.filter(({ state }) => state === "missing" || state === "changed");
  const lines = findings.map(({ file, source, state, why, url, quote }) => `data/${file} ${source}: ${state}: ${why}\n  “${quote}”\n  ${url}`);
  return [...table, ...(lines.length > 0 ? ["", ...lines] : [])].join("\n");
}
