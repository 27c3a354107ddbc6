import type { PageKnowledge } from "../dataset/page-knowledge.ts";
import type { PageSignals, Signal } from "../signals/signal.ts";
import { detect, roleOf } from "./detect.ts";
import type { Certainty, Detection, Finding, Role } from "./detection.ts";
import type { ExplainedParty, ExplainedSignal, Explanation, NearRule, Outcome, Raise, RuleView } from "./explanation.ts";
import { choosePageType, isArticle } from "./page-type.ts";
import { EVIDENCE_RULES, type EvidenceRule, isSoughtOn, isToldOn, LONE_LINK, ruleFor, type Weight } from "./rules.ts";

const WEIGHTS: Weight[] = ["weak", "strong", "decisive"];

/**
 * Why `detect` says what it says of a page: every signal with the rule that takes it, whether it counted, nearly counted or says
 * nothing, and why. What counted is read from the verdict itself, so that this can never tell another story.
 */
export function explainDetection(page: PageSignals, knowledge: PageKnowledge): Explanation {
  const detection = detect(page, knowledge);
  const held = new Set<string>();
  const signals = page.signals.map((signal): ExplainedSignal => {
    const role = signal.pageType ? null : (roleOf(signal, knowledge) ?? null);
    const rule = role ? ruleFor(signal, role) : undefined;
    const near = role ? nearRules(signal, role, rule?.weight) : [];
    const common = { signal, role, rule: rule ? viewOf(rule) : null, nearRules: near };
    const finding = role && findingOf(detection, signal, role);
    if (!finding || !rule) return { ...common, ...outcomeOf(signal, role, rule, near, page, detection) };
    const key = `${keyOf(signal, role)} ${rule.id}`;
    const why = held.has(key) ? "sameRule" : finding.certainty === "possible" ? "weakAlone" : "rule";
    held.add(key);
    return { ...common, outcome: "counted", why };
  });
  return {
    v: 1,
    page: { ...detection.page, isArticle: isArticle(page.signals) },
    signals,
    parties: partiesOf(signals, detection),
    truncated: detection.truncated,
  };
}

function viewOf({ id, weight, because }: EvidenceRule): RuleView {
  return { id, weight, because };
}

function nameOf({ service, seller }: Pick<Signal, "service" | "seller">): string {
  return service ?? seller?.name ?? "";
}

function keyOf(signal: Signal, role: Role): string {
  return `${role} ${nameOf(signal)}`;
}

/** The finding that this signal supports, by the verdict's own evidence. */
function findingOf(detection: Detection, signal: Signal, role: Role): Finding | undefined {
  return detection.findings.find(
    (finding) =>
      finding.role === role &&
      nameOf(finding) === nameOf(signal) &&
      finding.evidence.some((item) => item.signal === signal.kind && item.matched === signal.matched && item.where === signal.where),
  );
}

/** Rules of more weight that take such a signal for its role in other places. */
function nearRules(signal: Signal, role: Role, weight: Weight | undefined): NearRule[] {
  const least = weight ? WEIGHTS.indexOf(weight) : -1;
  return EVIDENCE_RULES.filter(
    (rule) => rule.kind === signal.kind && rule.roles.includes(role) && !rule.where.includes(signal.where) && WEIGHTS.indexOf(rule.weight) > least,
  ).map((rule) => ({ ...viewOf(rule), needs: rule.where }));
}

/** Why a signal is in no finding's evidence. */
function outcomeOf(signal: Signal, role: Role | null, rule: EvidenceRule | undefined, near: NearRule[], page: PageSignals, detection: Detection): Outcome {
  if (signal.pageType) return typeSignal(page.signals, detection) === signal ? { outcome: "counted", why: "pageType" } : { outcome: "nearly", why: "outranked" };
  if (!role && isArticle([signal])) return { outcome: "counted", why: "article" };
  if (!role) return signal.service === null ? { outcome: "unused", why: "saysNothing" } : { outcome: "unused", why: "unknownService" };
  if (!rule) return near.length > 0 ? { outcome: "nearly", why: placeWhy(signal) } : withoutRule(signal);
  const isOwn = signal.service !== null && signal.service === detection.page.service;
  const isTold = detection.page.service !== null && isToldOn(role, detection.page.type, signal);
  if (!isOwn && !isTold && !isSoughtOn(role, detection.page.type)) return { outcome: "nearly", why: isArticle(page.signals) ? "insideArticle" : "wrongPageType" };
  if (!isOwn && isArticle(page.signals) && detection.page.type === "other") return { outcome: "nearly", why: "insideArticle" };
  if (rule.id === LONE_LINK) return { outcome: "nearly", why: "linkAlone" };
  return { outcome: "nearly", why: detection.truncated ? "capped" : "notTaken" };
}

function withoutRule(signal: Signal): Outcome {
  const isTaken = EVIDENCE_RULES.some((rule) => rule.kind === signal.kind && rule.where.includes(signal.where));
  return isTaken ? { outcome: "nearly", why: "wrongRole" } : { outcome: "unused", why: "saysNothing" };
}

function placeWhy(signal: Signal): "missingLabel" | "wrongPlace" {
  return signal.kind === "visibleName" ? "missingLabel" : "wrongPlace";
}

/** The first signal that gives, alone, the rule that the verdict names. */
function typeSignal(signals: readonly Signal[], detection: Detection): Signal | undefined {
  if (detection.page.rule === "none") return undefined;
  return signals.find((signal) => signal.pageType && choosePageType([signal]).rule === detection.page.rule);
}

function partiesOf(signals: ExplainedSignal[], detection: Detection): ExplainedParty[] {
  const groups = Map.groupBy(
    signals.flatMap(({ signal, role }, position) => (role ? [{ key: keyOf(signal, role), role, signal, position }] : [])),
    ({ key }) => key,
  );
  const found = detection.findings.map((finding) => {
    const key = `${finding.role} ${nameOf(finding)}`;
    const positions = groups.get(key)?.map(({ position }) => position) ?? [];
    groups.delete(key);
    const rules = countedRules(positions.flatMap((position) => signals[position] ?? []));
    return { ...partyOf(finding), certainty: finding.certainty, rules, raise: raiseOf(finding.certainty, rules), signals: positions };
  });
  const others = [...groups.values()].flatMap((group): ExplainedParty[] => {
    const [first] = group;
    return first ? [{ ...partyOf({ ...first.signal, role: first.role }), certainty: null, rules: [], raise: null, signals: group.map(({ position }) => position) }] : [];
  });
  return [...found, ...others];
}

function partyOf({ role, service, seller }: Pick<Finding, "role" | "service" | "seller">): Pick<ExplainedParty, "role" | "service" | "seller"> {
  return { role, service, ...(seller && { seller }) };
}

function countedRules(signals: ExplainedSignal[]): ExplainedParty["rules"] {
  const rules = new Map<string, ExplainedParty["rules"][number]>();
  for (const { rule, outcome } of signals) {
    if (!rule || outcome !== "counted") continue;
    rules.set(rule.id, { ...rule, times: (rules.get(rule.id)?.times ?? 0) + 1 });
  }
  return [...rules.values()];
}

function raiseOf(certainty: Certainty, rules: { weight: Weight }[]): Raise | null {
  if (certainty === "confirmed") return null;
  if (certainty === "possible") return { to: "likely", by: "anyRule" };
  return { to: "confirmed", by: rules.some(({ weight }) => weight === "strong") ? "strongRule" : "twoStrongRules" };
}
