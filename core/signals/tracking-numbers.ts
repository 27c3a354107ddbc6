import type { CheckDigit } from "../dataset/index-format.ts";
import { type PartyTables, s10Pattern } from "../dataset/party-tables.ts";
import { ancestorsOf, nameOf, siblingsOf, textUpTo } from "./dom.ts";
import { hasValidCheckDigit } from "./check-digit.ts";
import type { Labels } from "./labels.ts";
import type { Page } from "./page.ts";
import type { Signal } from "./signal.ts";
import type { TextNode } from "./text.ts";

/** Six digits, with or without spaces between them. */
export const NUMBER_HINT = /\d(?: ?\d){5}/g;
/** The same for texts of ASCII alone: all letters of all scripts take longer to compile than most pages to read. */
const PLAIN_CANDIDATE = /(?<![A-Za-z0-9-])[A-Z0-9](?:[A-Z0-9]|[ ](?=[A-Z0-9])){7,38}(?![A-Za-z0-9-])/g;
const BEYOND_ASCII = /[^\0-\x7f]/;
const CANDIDATE = /(?<![\p{L}\p{N}-])[A-Z0-9](?:[A-Z0-9]|[ ](?=[A-Z0-9])){7,38}(?![\p{L}\p{N}-])/gu;

export type NumberFormat = { service: string; id: string; checkDigit: CheckDigit; pattern: RegExp };

export function numberFormats({ parties, formats }: Pick<PartyTables, "parties" | "formats">): NumberFormat[] {
  const own = formats.map(([service, id, pattern, checkDigit = "none"]) => ({ service, id, checkDigit, pattern: new RegExp(`^(?:${pattern})$`) }));
  for (const [, service = "", countries = ""] of parties.matchAll(/\n(\S+) [a-z]([a-z]+) /g)) {
    for (const country of countries.match(/../g) ?? []) own.push({ service, id: `s10-${country}`, checkDigit: "s10", pattern: new RegExp(s10Pattern(country)) });
  }
  return own;
}

/** The formats that a number, written without spaces, has; those with a right check digit alone where there is one. */
export function matchNumber(formats: NumberFormat[], number: string): { format: NumberFormat; checked: boolean }[] {
  const matches = formats
    .flatMap((format) => {
      const match = format.pattern.exec(number);
      return match ? [{ format, checked: hasValidCheckDigit(format.checkDigit, match[1] ?? number) }] : [];
    })
    .filter(({ format, checked }) => checked || format.checkDigit === "none");
  const checked = matches.filter((match) => match.checked);
  return checked.length ? checked : matches;
}

/**
 * Tracking numbers beside a label. The digits stay here: a signal holds the format and its issuer.
 * A format that several carriers share says nothing unless a check digit decides.
 */
export function readTrackingNumbers(page: Page, nodes: TextNode[]): Signal[] {
  let formats: NumberFormat[] | undefined;
  const found = new Map<string, Signal>();
  for (const { text, node } of nodes) {
    if (text.length > 120) continue;
    for (const match of text.matchAll(BEYOND_ASCII.test(text) ? CANDIDATE : PLAIN_CANDIDATE)) {
      if (!/\d(?: ?\d){3}/.test(match[0]) || !(page.labels.is("tracking", text.slice(0, match.index)) || isLabelled(page.labels, node))) continue;
      const issuers = matchNumber((formats ??= numberFormats(page.knowledge.parties)), match[0].replaceAll(" ", ""));
      const [issuer] = issuers;
      if (!issuer || new Set(issuers.map(({ format }) => format.service)).size > 1) continue;
      const { format } = issuer;
      const rule = `${format.service}/${format.id}`;
      found.set(rule, { kind: "trackingNumber", service: format.service, matched: format.id, where: "trackingLabel", rule });
    }
  }
  return [...found.values()];
}

/** True where the nearest thing before the number is its label; another label or another number in between ends the search. */
function isLabelled(labels: Labels, node: Node): boolean {
  let child = node;
  for (const ancestor of ancestorsOf(node, 3)) {
    let steps = 0;
    for (const sibling of siblingsOf(child, "previousSibling")) {
      const text = textUpTo(sibling, LONGEST_SIBLING).normalize("NFC").trim();
      if (!text) continue;
      steps += 1;
      if (labels.is("tracking", text)) return true;
      if (steps > FARTHEST || isOtherLabel(sibling, text)) return false;
    }
    child = ancestor;
  }
  return false;
}

const FARTHEST = 3;
/** Whatever stands in so long a text, it is no label. */
const LONGEST_SIBLING = 20_000;

function isOtherLabel(node: Node, text: string): boolean {
  const name = node.nodeType === 1 ? nameOf(node as Element) : "";
  return name === "dt" || name === "th" || name === "label" || /[:：]$/.test(text) || /\d(?:[ -]?\d){5}/.test(text);
}
