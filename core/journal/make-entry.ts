import type { Certainty, Evidence, Finding } from "../detect/detection.ts";
import { contractingOperators } from "../report/parties.ts";
import { recordOriginsOf } from "../report/record-origins.ts";
import type { Report } from "../report/report.ts";
import type { JournalField, Settings } from "../settings/schema.ts";
import { LONGEST_NOTE } from "./annotation.ts";
import type { JournalEntry } from "./entry.ts";

const MOST_FINDINGS = 60;
const CERTAINTIES: Certainty[] = ["confirmed", "likely", "possible"];

export type EntryInput = { report: Report; findings: Finding[]; truncated: boolean; visit: string; settings: Settings; studyId: string; engine: string; now: Date };

/** The row of a page, with the fields that the settings let it hold and no others. */
export function makeEntry({ report, findings, truncated, visit, settings, studyId, engine, now }: EntryInput): JournalEntry {
  const holds = (field: JournalField) => settings.journalFields.includes(field);
  const at = now.toISOString();
  const { operators, jurisdictions } = contractingOperators(report);
  const recordOrigins = holds("findings") ? recordOriginsOf(report) : undefined;
  const isNamed = settings.journalStudy !== "" || studyId !== "";
  return {
    v: 1,
    id: `${visit}-${report.page.type}`,
    at,
    until: at,
    service: report.page.service,
    pageType: report.page.type,
    origin: report.address.origin,
    path: holds("address") ? report.address.path : "",
    rule: report.page.rule,
    region: report.region.country,
    findings: holds("findings") ? findings.map((finding) => keptFinding(finding, holds)) : [],
    ...(recordOrigins && { recordOrigins }),
    truncated,
    operators: operators.slice(0, 400),
    jurisdictions: jurisdictions.slice(0, 100),
    dataset: { version: report.dataset.version, hash: report.dataset.hash },
    engine,
    study: isNamed ? { id: studyId, name: settings.journalStudy } : null,
    note: "",
    tags: [],
  };
}

function keptFinding({ seller, evidence, ...finding }: Finding, holds: (field: JournalField) => boolean): Finding {
  return { ...finding, ...(seller && holds("seller") && { seller }), evidence: holds("evidence") ? evidence : [] };
}

function keyOf({ role, service, seller }: Finding): string {
  return `${role} ${service ?? seller?.name ?? ""}`;
}

/**
 * The row after the visit saw another page of its type: all parties of both, each with the better certainty. What the first page
 * gave (its time, its address) stays, and so does all that the researcher wrote beside either.
 */
export function mergeEntries(kept: JournalEntry, next: JournalEntry): JournalEntry {
  const findings = new Map(kept.findings.map((finding) => [keyOf(finding as Finding), finding as Finding]));
  for (const finding of next.findings as Finding[]) {
    // With itself too: evidence that a page gives twice stands there once, so that joining again changes nothing.
    findings.set(keyOf(finding), mergeFindings(findings.get(keyOf(finding)) ?? finding, finding));
  }
  const all = [...findings.values()];
  return {
    ...kept,
    until: next.until > kept.until ? next.until : kept.until,
    region: next.region,
    findings: all.slice(0, MOST_FINDINGS),
    ...((kept.recordOrigins || next.recordOrigins) && { recordOrigins: { ...kept.recordOrigins, ...next.recordOrigins } }),
    truncated: kept.truncated || next.truncated || all.length > MOST_FINDINGS,
    operators: union(kept.operators, next.operators).slice(0, 400),
    jurisdictions: union(kept.jurisdictions, next.jurisdictions).slice(0, 100),
    dataset: next.dataset,
    engine: next.engine,
    study: next.study ?? kept.study,
    note: joinNotes(kept.note, next.note),
    tags: [...new Set([...kept.tags, ...next.tags])].slice(0, 30),
  };
}

function mergeFindings(a: Finding, b: Finding): Finding {
  const better = CERTAINTIES.indexOf(b.certainty) < CERTAINTIES.indexOf(a.certainty) ? b : a;
  const seller = better.seller ?? a.seller ?? b.seller;
  const evidence = new Map<string, Evidence>([...a.evidence, ...b.evidence].map((item) => [JSON.stringify(item), item]));
  return { ...better, ...(seller && { seller }), evidence: [...evidence.values()].slice(0, MOST_FINDINGS) };
}

/** Told twice, it stands there once: a row that was being moved to the disk when the worker was stopped is moved again. */
function joinNotes(kept: string, next: string): string {
  if (kept.includes(next)) return kept;
  return (kept === "" ? next : `${kept}\n${next}`).slice(0, LONGEST_NOTE);
}

function union(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])].toSorted();
}
