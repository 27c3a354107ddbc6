import type { PageKnowledge } from "../../core/dataset/page-knowledge.ts";
import type { Detection, Role } from "../../core/detect/detection.ts";
import { isSoughtOn, ruleFor } from "../../core/detect/rules.ts";
import { openNames } from "../../core/signals/names.ts";
import { kindOfParty } from "../../core/signals/parties.ts";
import type { PageSignals, Signal } from "../../core/signals/signal.ts";

export type Read = { signals: PageSignals; detection: Detection; knowledge: PageKnowledge; document: Document };

const describe = (signal: Signal) => `${signal.kind} "${signal.matched}" at ${signal.where}`;

/** Which rule decided a page's type, and which signals spoke for another. */
export function whyType({ signals, detection }: Read): string {
  const typed = signals.signals.filter((signal) => signal.pageType);
  const others = typed.filter((signal) => signal.pageType !== detection.page.type).map((signal) => `${describe(signal)} says ${signal.pageType}`);
  return [`rule ${detection.page.rule}`, ...(others.length ? others : ["no signal speaks for another type"])].join("; ");
}

/** Why a finding was made that no person confirmed. */
export function whyFound({ detection }: Read, role: Role, key: string): string {
  const finding = detection.findings.find((one) => one.role === role && (one.service ?? one.seller?.name) === key);
  return (finding?.evidence ?? []).map((item) => `${item.rule}: "${item.matched}" at ${item.where}`).join("; ");
}

/** Why a party that the page states was not found: the signal that was not there, or the rule that nearly fired. */
export function whyMissed(read: Read, role: Role, service: string): string {
  const { signals, detection, knowledge, document } = read;
  if (!kindOfParty(knowledge.parties, service)) return "the dataset has no such service";
  const own = signals.signals.filter((signal) => signal.service === service);
  const supporting = own.filter((signal) => ruleFor(signal, role));
  if (supporting.length > 0) {
    return isSoughtOn(role, detection.page.type)
      ? `${supporting.map(describe).join(", ")} was there, but another finding took its place`
      : `${supporting.map(describe).join(", ")} was there, but a ${role} is not sought on a page of type ${detection.page.type}`;
  }
  if (own.length > 0) return `${own.map(describe).join(", ")} was there, but no rule takes it for a ${role}`;
  const text = (document.body?.textContent ?? "").normalize("NFC");
  const hits = openNames(knowledge.parties)
    .find(text)
    .filter((hit) => hit.services.some(({ id }) => id === service));
  if (hits.length === 0) return "none of its names, hosts or number formats stands on the page";
  const ambiguous = hits.every((hit) => hit.ambiguous) ? "an ambiguous name " : "a name ";
  return `${ambiguous}("${hits[0]?.text}") stands in the text, without a label, an option or a block that says what for`;
}
