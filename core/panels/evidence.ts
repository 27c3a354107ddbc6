import type { Certainty } from "../detect/detection.ts";
import type { ExplainedParty, ExplainedSignal, Explanation } from "../detect/explanation.ts";
import type { Records } from "../dataset/kinds.ts";
import type { Signal } from "../signals/signal.ts";
import type { RecordRef } from "./address.ts";
import type { ExplainedPage, StepTime } from "./page-link.ts";
import type { PanelInput } from "./panel.ts";

/** One signal, what became of it, and whether it can be shown in the page. */
export type EvidenceSignal = Omit<ExplainedSignal, "signal"> &
  Pick<Signal, "kind" | "matched" | "where"> & {
    /** Its place in the explanation: what an outline is asked by. */
    position: number;
    /** Id of the page rule or number format that matched; "" where none did. */
    pageRule: string;
    /** What it speaks for. */
    about: string;
    outlinable: boolean;
    /** How many places are outlined now; null: not outlined. */
    outlined: number | null;
  };

export type EvidenceParty = Pick<ExplainedParty, "role" | "rules" | "raise"> & {
  name: string;
  record: RecordRef | null;
  certainty: Certainty;
  signals: EvidenceSignal[];
};

export type EvidenceView = {
  /** asking: the page has not answered yet. silent: it cannot be asked. */
  state: "asking" | "silent" | "told";
  page: (Explanation["page"] & { signals: EvidenceSignal[] }) | null;
  found: EvidenceParty[];
  /** Signals that nearly counted, and why they did not. */
  nearly: EvidenceSignal[];
  unused: EvidenceSignal[];
  timing: { steps: StepTime[]; total: number } | null;
  truncated: boolean;
};

/** Every finding with its signals, what nearly counted, and the time that each step took. */
export function buildEvidenceView({ records, page }: PanelInput): EvidenceView {
  const { explained, outlined } = page;
  if (!explained) return { state: page.isSilent ? "silent" : "asking", page: null, found: [], nearly: [], unused: [], timing: null, truncated: false };
  const { explanation, timing } = explained;
  const signals = explanation.signals.map((signal, position) => viewSignal(records, explained, outlined, signal, position));
  const ofPage = signals.filter((signal) => signal.role === null && signal.outcome === "counted");
  return {
    state: "told",
    page: { ...explanation.page, signals: ofPage },
    found: explanation.parties.flatMap((party) => (party.certainty === null ? [] : [viewParty(records, party, party.certainty, signals)])),
    nearly: signals.filter(({ outcome }) => outcome === "nearly"),
    unused: signals.filter(({ outcome }) => outcome === "unused"),
    timing: { steps: timing.toSorted((a, b) => b.ms - a.ms), total: timing.reduce((sum, { ms }) => sum + ms, 0) },
    truncated: explanation.truncated,
  };
}

function nameOf(records: Records, service: string | null, seller: { name: string } | undefined): string {
  return (service === null ? seller?.name : records.services.get(service)?.name) ?? service ?? "";
}

function viewSignal(records: Records, { outlinable }: ExplainedPage, outlined: PanelInput["page"]["outlined"], given: ExplainedSignal, position: number): EvidenceSignal {
  const { signal, ...rest } = given;
  return {
    ...rest,
    kind: signal.kind,
    matched: signal.matched,
    where: signal.where,
    position,
    pageRule: signal.rule ?? "",
    about: nameOf(records, signal.service, signal.seller),
    outlinable: outlinable.includes(position),
    outlined: outlined?.signal === position ? outlined.found : null,
  };
}

function viewParty(records: Records, party: ExplainedParty, certainty: Certainty, signals: EvidenceSignal[]): EvidenceParty {
  const { role, service, seller, rules, raise } = party;
  return {
    role,
    name: nameOf(records, service, seller),
    record: service !== null && records.services.has(service) ? { kind: "service", id: service } : null,
    certainty,
    rules,
    raise,
    signals: party.signals.flatMap((position) => signals[position] ?? []).filter(({ outcome }) => outcome === "counted"),
  };
}
