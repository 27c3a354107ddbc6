import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readDataset } from "../../cli/dataset.ts";
import { openHosts } from "../../core/dataset/lookup.ts";
import { ownershipChain, type OwnershipChain } from "../../core/dataset/ownership.ts";
import type { Operator } from "../../core/dataset/schema/operator.ts";
import { bearsName } from "./golden-names.ts";

/** One line of the list that was written from sources by somebody who had not read the records. */
type OwnerRow = {
  /** A host, with a path where the service is a part of a larger site. */
  host: string;
  service: string;
  operator: string;
  /** Null where the source names the company and not who owns it. */
  ultimateParent: string | null;
  parentCountry: string | null;
  /** The source has a short name only: a longer legal name that contains it is right too. */
  match?: "brand";
  parentMatch?: "brand";
  /** Other names of the operator, or companies the sources name beside it; for the owner likewise. */
  accept?: string[];
  acceptParent?: string[];
  acceptReason?: string;
  asOf: string;
  source: Source;
  /** The list's author was not sure: listed, never failed. */
  disputed?: string;
};
type Source = { url: string; quote?: string; location?: string; retrievedAt: string };
type NoMatchRow = { url: string; why: string; disputed?: string };

const { records, index } = await readDataset();
const hosts = openHosts(index.services);
const owners = golden<OwnerRow>("owners");
const noMatch = golden<NoMatchRow>("no-match");
/** Below this, the list would prove the look-up of hosts and little about who runs them. */
const JUDGED_AT_LEAST = 300;

function golden<T>(name: string): T[] {
  const file = join(import.meta.dirname, "..", "fixtures", "golden", `${name}.json`);
  return JSON.parse(readFileSync(file, "utf8")) as T[];
}

function find(address: string): string | undefined {
  const url = new URL(address.includes("://") ? address : `https://${address}`);
  return hosts(url.hostname, url.pathname)?.service.id;
}

function chainsOf(service: string): OwnershipChain[] {
  const record = records.services.get(service);
  if (!record) return [];
  if (record.operatedBy.length === 0 && record.brandOf) return chainsOf(record.brandOf);
  return record.operatedBy.map(({ operator }) => ownershipChain(records.operators, operator));
}

function namesOf({ name, legalName, alternateNames = [] }: Operator): string[] {
  return [name, legalName, ...alternateNames];
}

function bearers(operators: Operator[], wanted: string[], brand: boolean): Operator[] {
  return operators.filter((operator) => namesOf(operator).some((name) => wanted.some((one) => bearsName(name, one, brand))));
}

type Verdict = { row: OwnerRow; state: "right" | "parentUnknown" | "noOperatorYet" | "wrong"; found: string };

function judge(row: OwnerRow): Verdict {
  const service = find(row.host);
  if (service !== row.service) return { row, state: "wrong", found: `service ${service ?? "none"}` };
  const chains = chainsOf(service);
  if (chains.length === 0) return { row, state: "noOperatorYet", found: service };
  const all = chains.flatMap(({ operators }) => operators);
  const found = chains.map(({ operators }) => operators.map(({ legalName }) => legalName).join(" < ")).join(" | ");
  if (bearers(all, [row.operator, ...(row.accept ?? [])], row.match === "brand").length === 0) return { row, state: "wrong", found: `operator ${found}` };
  if (row.ultimateParent === null) return { row, state: "right", found };
  const parents = bearers(all, [row.ultimateParent, ...(row.acceptParent ?? [])], row.parentMatch === "brand");
  if (parents.length > 0) {
    const countries = parents.flatMap(({ registration, headquarters }) => [registration?.country, headquarters?.country]);
    const known = countries.some((country) => country !== undefined);
    if (!row.parentCountry || !known || countries.includes(row.parentCountry)) return { row, state: "right", found };
    return { row, state: "wrong", found: `parent in ${countries.join("/")}: ${found}` };
  }
  const ends = chains.flatMap(({ operators }) => operators.at(-1)?.chainEnds ?? []);
  // A state is often no record of its own: then the end of the chain names it.
  const namedAtEnd = ends.some(({ because, note }) => because === "stateOwned" && bearsName(note ?? "", row.ultimateParent ?? "", true));
  if (namedAtEnd) return { row, state: "right", found };
  return { row, state: ends.some(({ because }) => because === "notFound") ? "parentUnknown" : "wrong", found: `parent ${found}` };
}

const verdicts = owners.map(judge);

function describeVerdict({ row, found }: Verdict): string {
  return `${row.host} (${row.service}): expected ${row.operator} < ${row.ultimateParent ?? "?"}; ${found}`;
}

describe("the golden list of owners", () => {
  test("has enough rows, each once, each with a source", () => {
    expect(owners.length).toBeGreaterThanOrEqual(300);
    expect(new Set(owners.map(({ host }) => host)).size).toBe(owners.length);
    const bare = owners.filter(({ source }) => !source.url || !source.retrievedAt || !(source.quote ?? source.location));
    expect(bare.map(({ host }) => host)).toEqual([]);
    expect(owners.filter(({ accept, acceptParent, acceptReason }) => (accept ?? acceptParent) && !acceptReason).map(({ host }) => host)).toEqual([]);
  });

  test("every host resolves to its service, and that to the company and owner the sources name", () => {
    const count = (state: Verdict["state"]) => verdicts.filter((verdict) => verdict.state === state).length;
    console.info(
      `golden owners: ${count("right")} right, ${count("parentUnknown")} parent unknown, ${count("noOperatorYet")} of services without an operator`,
    );
    const wrong = verdicts.filter(({ state }) => state === "wrong");
    const disputed = wrong.filter(({ row }) => row.disputed);
    for (const verdict of disputed) console.info(`disputed (${verdict.row.disputed}): ${describeVerdict(verdict)}`);
    expect(wrong.filter(({ row }) => !row.disputed).map(describeVerdict)).toEqual([]);
    expect(count("right") + count("parentUnknown")).toBeGreaterThanOrEqual(JUDGED_AT_LEAST);
  });
});

describe("the golden list of what is no service", () => {
  test("has enough addresses", () => {
    expect(new Set(noMatch.map(({ url }) => url)).size).toBe(noMatch.length);
    expect(noMatch.length).toBeGreaterThanOrEqual(60);
  });

  test("no address resolves", () => {
    const found = noMatch.flatMap((row) => {
      const service = find(row.url);
      if (service === undefined) return [];
      if (row.disputed) console.info(`disputed (${row.disputed}): ${row.url} is ${service}`);
      return row.disputed ? [] : [`${row.url} is ${service}; ${row.why}`];
    });
    expect(found).toEqual([]);
  });
});
