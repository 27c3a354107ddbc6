import type { KnownServices } from "../dataset/page-knowledge.ts";
import type { ServiceKind } from "../dataset/schema/service.ts";
import { kindOfParty } from "../signals/parties.ts";
import type { PageSignals, Signal } from "../signals/signal.ts";
import type { Certainty, Detection, Evidence, Finding, Role } from "./detection.ts";
import { choosePageType, isArticle } from "./page-type.ts";
import { isSoughtOn, isToldOn, LONE_LINK, ownRole, ruleFor, type Weight } from "./rules.ts";

/** More than a page can mean: a list of all carriers there are. The schema of verdicts refuses longer ones. */
export const MOST_FINDINGS = 60;
const CERTAINTY_ORDER: Certainty[] = ["confirmed", "likely", "possible"];
const ROLE_ORDER: Role[] = ["marketplace", "seller", "carrier", "tracking", "payment", "shopPlatform", "recipient"];

/** Decides what the signals mean. Pure and deterministic: the same signals and knowledge give the same verdict, byte for byte. */
export function detect(page: PageSignals, knowledge: KnownServices): Detection {
  const { type, rule } = choosePageType(page.signals);
  const candidates = new Map<string, { role: Role; service: string | null; signals: Signal[] }>();
  const own = knowledge.service?.id ?? null;
  for (const signal of page.signals) {
    const role = roleOf(signal, knowledge);
    if (!role) continue;
    const isOwn = signal.service !== null && signal.service === own;
    const isTold = own !== null && isToldOn(role, type, signal);
    if (!isOwn && ((!isSoughtOn(role, type) && !isTold) || (isArticle(page.signals) && type === "other"))) continue;
    const key = `${role} ${signal.service ?? signal.seller?.name ?? ""}`;
    const candidate = candidates.get(key) ?? { role, service: signal.service, signals: [] };
    candidate.signals.push(signal);
    candidates.set(key, candidate);
  }
  const all = [...candidates.values()].flatMap((candidate) => judge(candidate) ?? []);
  const kept = all.length > MOST_FINDINGS ? all.toSorted(compareCertainty).slice(0, MOST_FINDINGS) : all;
  const findings = kept.toSorted(compareFindings);
  const truncated = page.truncated || all.length > MOST_FINDINGS;
  return { v: 1, address: page.address, page: { service: own, type, rule }, language: page.language, findings, truncated };
}

function kindOf({ service, platforms, parties }: KnownServices, id: string): ServiceKind | undefined {
  if (id === service?.id) return service.kind;
  return platforms.some((platform) => platform.id === id) ? "shopPlatform" : kindOfParty(parties, id);
}

/** The role that a signal speaks for; undefined where it speaks for none. */
export function roleOf(signal: Signal, knowledge: KnownServices): Role | undefined {
  if (signal.kind === "seller") return "seller";
  const kind = signal.service === null ? undefined : kindOf(knowledge, signal.service);
  return kind && ownRole(kind);
}

function judge({ role, service, signals }: { role: Role; service: string | null; signals: Signal[] }): Finding | undefined {
  const evidence: Evidence[] = [];
  const weights = new Map<string, Weight>();
  for (const signal of signals) {
    const rule = ruleFor(signal, role);
    if (!rule) continue;
    weights.set(rule.id, rule.weight);
    evidence.push({ signal: signal.kind, matched: signal.matched, where: signal.where, rule: signal.rule ? `${rule.id} ${signal.rule}` : rule.id });
  }
  if (evidence.length === 0 || (weights.size === 1 && weights.has(LONE_LINK))) return undefined;
  const seller = signals.find((signal) => signal.seller)?.seller;
  return { role, service, certainty: certaintyOf([...weights.values()]), ...(seller && { seller }), evidence };
}

/** Confirmed: a decisive rule, or two strong ones. Likely: a strong one, or two weak ones. One rule counts once, however often it held. */
function certaintyOf(weights: Weight[]): Certainty {
  if (weights.includes("decisive")) return "confirmed";
  const strong = weights.filter((weight) => weight === "strong").length;
  if (strong >= 2) return "confirmed";
  return strong === 1 || weights.length >= 2 ? "likely" : "possible";
}

function compareFindings(a: Finding, b: Finding): number {
  return ROLE_ORDER.indexOf(a.role) - ROLE_ORDER.indexOf(b.role) || compareCertainty(a, b);
}

function compareCertainty(a: Finding, b: Finding): number {
  return CERTAINTY_ORDER.indexOf(a.certainty) - CERTAINTY_ORDER.indexOf(b.certainty) || compareNames(a, b);
}

/** By their characters, so that every browser gives one order: the rules of a language differ with its version, and load slowly. */
function compareNames(a: Finding, b: Finding): number {
  const [one, other] = [a, b].map(({ service, seller }) => (service ?? seller?.name ?? "").toLowerCase());
  return one === other ? 0 : (one ?? "") < (other ?? "") ? -1 : 1;
}
