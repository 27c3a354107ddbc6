import type { Marked, Records } from "../dataset/kinds.ts";
import type { Source } from "../dataset/schema/common.ts";
import type { Handling, HandlingChange } from "../dataset/schema/handling.ts";
import { viewNote } from "../report/handling.ts";
import type { Cited, HandlingView } from "../report/report.ts";
import type { PanelInput } from "./panel.ts";
import { chooseParty, type ServiceChoice } from "./party.ts";

export const COMPARED_FIELDS = ["storage", "remoteAccess", "transferBasis", "retention", "dispute", "controllers", "recipients"] as const;
export type ComparedField = (typeof COMPARED_FIELDS)[number];
/** What a document says on one point. `null` where it was read and does not say. */
export type Answer = { countries: string[]; lines: string[]; sources: Source[] };
export type RegionAnswer = { regions: string[]; answer: Answer | null };
/** One point, and its answers; regions with the same answer stand together. */
export type ComparedRow = { field: ComparedField; answers: RegionAnswer[] };
/** A document, and the regions for which it was read. */
export type DocumentView = Pick<HandlingView, "document" | "checkedAt" | "stale" | "notKnown"> & { regions: string[]; changes: Cited<HandlingChange>[] };
export type HandlingPanelView = { choices: ServiceChoice[]; service: string; name: string; regions: string[]; rows: ComparedRow[]; documents: DocumentView[] };

/** The order in which regions stand: those that most people ask for first, everywhere else last. */
const FIRST = ["EEA", "EU", "GB", "US"];

/** What a service's documents say for people in each region, point by point. */
export function buildHandlingView(input: PanelInput): HandlingPanelView {
  const { choices, party } = chooseParty(input);
  const service = party?.service.id ?? "";
  const notes = notesOf(input.records, service);
  const views = notes.map((note) => viewNote(input.records, note, input.now));
  return {
    choices,
    service,
    name: party?.service.name ?? "",
    regions: views.map(({ region }) => region),
    rows: COMPARED_FIELDS.map((field) => ({ field, answers: together(views, field) })),
    documents: documentsOf(notes, views),
  };
}

export function notesOf(records: Records, service: string): (Handling & Marked)[] {
  const rank = (region: string) => (region === "OTHER" ? 99 : FIRST.includes(region) ? FIRST.indexOf(region) : 50);
  return [...records.handling.values()].filter((note) => note.service === service).toSorted((a, b) => rank(a.region) - rank(b.region) || (a.region < b.region ? -1 : 1));
}

/** What a note says on a point. */
export function answerOf(view: HandlingView, field: ComparedField): Answer | null {
  if (field === "controllers") return view.controllers.length ? { countries: [], lines: view.controllers.map(({ name }) => name), sources: view.document.source ? [view.document.source] : [] } : null;
  if (field === "recipients") {
    const { recipients } = view;
    return recipients.length ? { countries: [], lines: recipients.map(({ name, purpose }) => (purpose ? `${name}: ${purpose}` : name)), sources: recipients.flatMap(({ sources }) => sources) } : null;
  }
  const stated = view.fields.find((each) => each.field === field);
  return stated ? { countries: stated.countries, lines: stated.text ? [stated.text] : [], sources: stated.sources } : null;
}

function together(views: readonly HandlingView[], field: ComparedField): RegionAnswer[] {
  const groups = new Map<string, RegionAnswer>();
  for (const view of views) {
    const answer = answerOf(view, field);
    const key = answer ? JSON.stringify([answer.countries.toSorted(), answer.lines]) : "";
    const known = groups.get(key);
    if (known) known.regions.push(view.region);
    else groups.set(key, { regions: [view.region], answer });
  }
  return [...groups.values()];
}

/** One document often speaks for several regions: it stands once, with all that is said of it. */
function documentsOf(notes: readonly Handling[], views: readonly HandlingView[]): DocumentView[] {
  const documents = new Map<string, DocumentView>();
  for (const [index, { region, document, checkedAt, stale, notKnown }] of views.entries()) {
    const note = notes[index];
    const key = `${document.type} ${document.date} ${document.source?.url}`;
    const known = documents.get(key) ?? { regions: [], document, checkedAt, stale, notKnown: [], changes: [] };
    known.regions.push(region);
    known.notKnown = [...new Set([...known.notKnown, ...notKnown])];
    known.changes = [...new Map([...known.changes, ...(note ? changesOf(note) : [])].map((change) => [`${change.to} ${change.text}`, change])).values()];
    documents.set(key, known);
  }
  return [...documents.values()];
}

/** Newest first. */
function changesOf(note: Handling): Cited<HandlingChange>[] {
  const cited = (note.changes ?? []).map((change) => ({ ...change, sources: change.sources.flatMap((id) => note.sources.find((source) => source.id === id) ?? []) }));
  return cited.toSorted((a, b) => (a.to < b.to ? 1 : a.to > b.to ? -1 : 0));
}
