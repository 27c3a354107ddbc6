import { isAtOrBelow } from "../dataset/host.ts";
import type { DatasetIndex, DatasetStamp } from "../dataset/index-format.ts";
import type { Records } from "../dataset/kinds.ts";
import { openHosts } from "../dataset/lookup.ts";
import { buildPageKnowledge } from "../dataset/page-knowledge.ts";
import { detect } from "../detect/detect.ts";
import type { Detection } from "../detect/detection.ts";
import { buildReport } from "../report/build.ts";
import type { PageSignals } from "../signals/signal.ts";
import { detectionOf, type EvidenceRecord } from "./record.ts";
import type { Statement } from "./statement.ts";
import { statementsOf } from "./statements.ts";

export type ReplayInput = { record: EvidenceRecord; index: DatasetIndex; records: Records; stamp: DatasetStamp };

/** What differs, and why. `was` and `is` are words; "" where there is nothing. */
export type Change = { what: string; was: string; is: string; because: string };

export type Replay = {
  sameDataset: boolean;
  sameVerdict: boolean;
  sameStatements: boolean;
  dataset: { recorded: DatasetStamp; here: DatasetStamp };
  /** null: the record holds no signals, so only what the dataset says was compared. */
  detection: Detection | null;
  changes: Change[];
};

/** Runs a record's signals through the engine and a dataset anew, and compares verdict and statements with what it holds. Pure. */
export function replayEvidence({ record, index, records, stamp }: ReplayInput): Replay {
  const recorded = detectionOf(record);
  const detection = record.signals ? detect(record.signals as PageSignals, knowledgeFor(record, index)) : null;
  const report = buildReport({ detection: detection ?? recorded, records, stamp, region: record.region, now: new Date(record.madeAt) });
  const verdict = detection ? compareVerdicts(recorded, detection, records) : [];
  const statements = compareStatements(record.statements as Statement[], statementsOf(report), records);
  return {
    sameDataset: record.dataset.hash === stamp.hash,
    sameVerdict: verdict.length === 0,
    sameStatements: statements.length === 0,
    dataset: { recorded: record.dataset, here: stamp },
    detection,
    changes: [...verdict, ...statements],
  };
}

/** The knowledge of a page whose path was left out: that of the service that the page was of, where the dataset still has it. */
function knowledgeFor({ address, page }: EvidenceRecord, index: DatasetIndex) {
  const url = new URL(address.origin + address.path.replaceAll("…", "x"));
  const hosts = openHosts(index.services);
  const own = index.services.find(({ id }) => id === page.service);
  const paths = [url.pathname, ...(own?.hosts ?? []).flatMap(({ host, path }) => (isAtOrBelow(url.hostname, host) ? [path] : []))];
  const path = paths.find((candidate) => hosts(url.hostname, candidate || "/")?.service.id === page.service) ?? url.pathname;
  return buildPageKnowledge(index, hosts, new URL(path || "/", url.origin), "");
}

const nameOf = ({ service, seller }: Detection["findings"][number]) => service ?? seller?.name ?? "";

function compareVerdicts(was: Detection, is: Detection, records: Records): Change[] {
  const changes: Change[] = [];
  const changed = (what: string, before: string, after: string, because: string) => before !== after && changes.push({ what, was: before, is: after, because });
  changed("page service", was.page.service ?? "", is.page.service ?? "", "the dataset lists this host for another service, or for none");
  changed("page type", `${was.page.type} (${was.page.rule})`, `${is.page.type} (${is.page.rule})`, "another rule gives the page's type: the rules of the engine differ");
  const findings = (detection: Detection) => new Map(detection.findings.map((finding) => [`${finding.role} ${nameOf(finding)}`, finding]));
  const [before, after] = [findings(was), findings(is)];
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [before.get(key), after.get(key)];
    const slug = (old ?? now)?.service;
    const gone = slug && !records.services.has(slug) ? `the dataset has no service ${slug}` : `the dataset or the engine weighs the same signals differently for ${slug ?? "this seller"}`;
    changed(`finding ${key}`, old?.certainty ?? "", now?.certainty ?? "", gone);
    if (old && now) changed(`evidence of ${key}`, rulesOf(old), rulesOf(now), "the engine's rules differ");
  }
  if (changes.length === 0 && canonical(was) !== canonical(is)) changes.push({ what: "verdict", was: canonical(was), is: canonical(is), because: "the engine gives it in another form" });
  return changes;
}

function rulesOf({ evidence }: Detection["findings"][number]): string {
  return evidence.map(({ signal, matched, where, rule }) => `${signal} ${matched} ${where} ${rule}`).toSorted().join("; ");
}

/** Two objects with the same members are the same, whatever order a file gave them. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, given: unknown) =>
    typeof given === "object" && given !== null && !Array.isArray(given) ? Object.fromEntries(Object.entries(given).toSorted(([a], [b]) => (a < b ? -1 : 1))) : given,
  );
}

function compareStatements(was: readonly Statement[], is: readonly Statement[], records: Records): Change[] {
  const byId = (all: readonly Statement[]) => new Map(all.map((statement) => [`${statement.party} ${statement.id}`, statement]));
  const [before, after] = [byId(was), byId(is)];
  const changes: Change[] = [];
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [before.get(key), after.get(key)];
    if (old && now && canonical(old) === canonical(now)) continue;
    changes.push({ what: `statement ${key.trim()}`, was: old ? words(old) : "", is: now ? words(now) : "", because: reasonFor(old, now, records) });
  }
  return changes;
}

function words({ text, date, status, sources }: Statement): string {
  return [text, date, status, `${sources.length} sources`].filter(Boolean).join(" · ");
}

function reasonFor(old: Statement | undefined, now: Statement | undefined, records: Records): string {
  const id = (now ?? old)?.id ?? "";
  const [kind = "", rest = ""] = id.split(":");
  const slug = rest.split("/")[0] ?? "";
  const folder = { service: "services", operator: "operators", law: "laws", facility: "facilities", claim: "claims" }[kind] as keyof Records | undefined;
  const record = folder ? records[folder].get(slug) : undefined;
  const checked = record ? `record ${kind}:${slug}, checked ${record.checkedAt}` : `record ${kind}:${slug}`;
  if (old?.recordOrigin && !now?.recordOrigin) return `${checked}; said from an organisation's overlay, which this dataset lacks`;
  if (!now) return record ? `${checked} no longer says this here` : `the dataset has no ${checked}`;
  if (!old) return `new in ${checked}`;
  const sources = now.sources.filter((source) => !old.sources.some(({ id: known, url }) => known === source.id && url === source.url)).map(({ publisher, retrievedAt }) => `${publisher}, read ${retrievedAt}`);
  return sources.length > 0 ? `${checked}; new sources: ${sources.join("; ")}` : checked;
}
