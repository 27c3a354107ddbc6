import type { RecordKind, Records } from "../dataset/kinds.ts";
import { type RecordHistory, type RecordStep, stepsOf } from "../dataset/changes/history.ts";
import { formatRecord } from "../dataset/format.ts";
import type { Reliability, Source } from "../dataset/schema/common.ts";
import { type Correction, correctionOf } from "./correction.ts";
import type { PanelInput } from "./panel.ts";
import { type RecordDate, datesOf } from "./record-dates.ts";

/** A record behind the report, to choose from. */
export type RecordChoice = { key: string; kind: RecordKind; name: string };

/** The raw record, and what can be told of its making. */
export type RecordView = {
  choices: RecordChoice[];
  /** null: nothing in the dataset stands behind this page. */
  shown: RecordSheet | null;
};

export type RecordSheet = RecordChoice & {
  id: string;
  status: "full" | "sourced" | "stub";
  /** The record as its file has it. */
  json: string;
  /** Every date that the record bears, newest first. */
  dates: RecordDate[];
  /** Most reliable first. */
  sources: { reliability: Reliability; sources: Source[] }[];
  notKnown: string[];
  /** What versions of the dataset did to it, newest first. */
  history: RecordStep[];
  correction: Correction;
};

export const ORDER: readonly RecordKind[] = ["services", "handling", "operators", "laws", "claims", "facilities", "jurisdictions"];

/** Shows the record that was chosen, else the page's own service. */
export function buildRecordView({ report, records, choices, history }: PanelInput): RecordView {
  const list = recordsBehind(report, records);
  const chosen = list.find(({ key }) => key === choices.record) ?? list[0];
  return { choices: list, shown: chosen ? viewRecord(records, chosen, report, history ?? null) : null };
}

function recordsBehind(report: PanelInput["report"], records: Records): RecordChoice[] {
  const ids: Record<RecordKind, Set<string>> = { services: new Set(), operators: new Set(), jurisdictions: new Set(), laws: new Set(), facilities: new Set(), claims: new Set(), handling: new Set() };
  for (const party of report.parties) {
    if (party.service) ids.services.add(party.service.id);
    if (party.handling) ids.handling.add(party.handling.id);
    for (const { entity, parents } of party.operators) for (const id of [entity.id, ...parents.map((parent) => parent.entity.id)]) ids.operators.add(id);
    for (const { id, jurisdiction } of party.laws) {
      ids.laws.add(id);
      ids.jurisdictions.add(jurisdiction.toLowerCase());
    }
    for (const { id } of party.claims) ids.claims.add(id);
    for (const { id } of party.facilities) ids.facilities.add(id);
  }
  return ORDER.flatMap((kind) => [...ids[kind]].flatMap((id) => (records[kind].has(id) ? [{ key: `${kind}/${id}`, kind, name: nameOf(records, kind, id) }] : [])));
}

/** What a record is called in lists; a claim by its first words. */
export function nameOf(records: Records, kind: RecordKind, id: string): string {
  const record = records[kind].get(id);
  if (!record) return id;
  if ("text" in record) return record.text;
  if ("service" in record) return `${records.services.get(record.service)?.name ?? record.service} · ${record.region}`;
  return record.name;
}

function viewRecord(records: Records, choice: RecordChoice, report: PanelInput["report"], history: RecordHistory | null): RecordSheet | null {
  const id = choice.key.slice(choice.kind.length + 1);
  const record = records[choice.kind].get(id);
  if (!record) return null;
  const rules = report.parties.filter((party) => party.service?.id === id).flatMap((party) => party.evidence.map(({ rule }) => rule));
  return {
    ...choice,
    id,
    status: record.recordStatus,
    json: formatRecord(record),
    dates: datesOf(record),
    sources: byReliability(record.sources),
    notKnown: record.notKnown ?? [],
    history: history ? stepsOf(history, choice.key) : [],
    correction: correctionOf(choice.key, [...new Set(rules)], report.dataset),
  };
}

function byReliability(sources: readonly Source[]): RecordSheet["sources"] {
  const groups = Map.groupBy(sources, ({ reliability }) => reliability);
  return [...groups].map(([reliability, list]) => ({ reliability, sources: list })).toSorted((a, b) => (a.reliability < b.reliability ? -1 : 1));
}
