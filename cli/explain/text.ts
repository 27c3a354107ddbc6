import type { ExplainedParty, ExplainedSignal, Explanation } from "../../core/detect/explanation.ts";
import { raiseInWords, whyInWords } from "./words.ts";

/** An explanation as text for a terminal. */
export function explanationText(url: string, explanation: Explanation): string {
  const { page, parties, signals, truncated } = explanation;
  const found = parties.filter(({ certainty }) => certainty !== null);
  const nearly = parties.filter(({ certainty }) => certainty === null);
  const lines = [
    url,
    `  service    ${page.service ?? "none of ours"}`,
    `  page type  ${page.type}, by ${page.rule}${page.isArticle ? "; the page says that it is an article" : ""}`,
    "",
    found.length > 0 ? "found" : "found: nobody",
    ...found.flatMap((party) => partyLines(party)),
    ...(nearly.length > 0 ? ["", "nearly found", ...nearly.map((party) => `  ${nameOf(party)}: ${party.signals.map((at) => signals[at]).flatMap((signal) => (signal ? [`${signalName(signal)}, ${whyInWords(signal)}`] : [])).join("; ")}`)] : []),
    "",
    signals.length > 0 ? "every signal" : "every signal: there is none",
    ...signals.flatMap((signal) => signalLines(signal)),
    ...(truncated ? ["", "A cap was reached: there may be more."] : []),
  ];
  return `${lines.join("\n")}\n`;
}

function nameOf({ role, service, seller }: ExplainedParty): string {
  return `${role} ${service ?? `"${seller?.name ?? ""}"`}`;
}

function partyLines(party: ExplainedParty): string[] {
  const rules = party.rules.map(({ id, weight, because, times }) => `    ${id} (${weight}${times > 1 ? `, ${times} signals` : ""}): ${because}`);
  return [`  ${nameOf(party)}: ${party.certainty}`, ...rules, ...(party.raise ? [`    ${raiseInWords(party.raise)}`] : [])];
}

function signalName({ signal }: ExplainedSignal): string {
  return `${signal.kind} ${JSON.stringify(signal.matched)} at ${signal.where}`;
}

function signalLines(explained: ExplainedSignal): string[] {
  const { signal, role, rule, nearRules } = explained;
  const speaksFor = role ? ` for ${role} ${signal.service ?? `"${signal.seller?.name ?? ""}"`}` : signal.pageType ? ` for page type ${signal.pageType}` : "";
  const near = nearRules.map(({ id, weight, needs }) => `    would fire ${id} (${weight}) at ${needs.join(", ")}`);
  return [`  ${signalName(explained)}${speaksFor}`, `    ${whyInWords(explained)}${rule ? `; rule ${rule.id} (${rule.weight})` : ""}`, ...near];
}
