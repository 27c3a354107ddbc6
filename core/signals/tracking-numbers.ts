import type { Party } from "../dataset/page-knowledge.ts";
import { ancestorsOf, siblingsOf, textOf } from "./dom.ts";
import { hasValidCheckDigit } from "./check-digit.ts";
import { isLabel } from "./labels.ts";
import type { Page } from "./page.ts";
import type { Signal } from "./signal.ts";
import type { TextNode } from "./text.ts";

const CANDIDATE = /(?<![\p{L}\p{N}-])[A-Z0-9](?:[A-Z0-9]|[ ](?=[A-Z0-9])){7,38}(?![\p{L}\p{N}-])/gu;

export type NumberFormat = { service: string; id: string; checkDigit: Party["formats"][number]["checkDigit"]; pattern: RegExp };

export function numberFormats(parties: Party[]): NumberFormat[] {
  return parties.flatMap((party) =>
    party.formats.map(({ id, pattern, checkDigit }) => ({ service: party.id, id, checkDigit, pattern: new RegExp(pattern) })),
  );
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
  const formats = numberFormats(page.knowledge.parties);
  const found = new Map<string, Signal>();
  if (formats.length === 0) return [];
  for (const { text, node } of nodes) {
    if (text.length > 120 || !/\d(?: ?\d){5}/.test(text)) continue;
    for (const match of text.matchAll(CANDIDATE)) {
      if (!/\d(?: ?\d){3}/.test(match[0]) || !(isLabel("tracking", text.slice(0, match.index)) || isLabelled(node))) continue;
      const issuers = matchNumber(formats, match[0].replaceAll(" ", ""));
      const [issuer] = issuers;
      if (!issuer || new Set(issuers.map(({ format }) => format.service)).size > 1) continue;
      const { format } = issuer;
      const rule = `${format.service}/${format.id}`;
      found.set(rule, { kind: "trackingNumber", service: format.service, matched: format.id, where: "trackingLabel", rule });
    }
  }
  return [...found.values()];
}

function isLabelled(node: Node): boolean {
  let child = node;
  for (const ancestor of ancestorsOf(node, 3)) {
    let steps = 0;
    for (const sibling of siblingsOf(child, "previousSibling")) {
      const text = textOf(sibling).normalize("NFC");
      if (!text.trim()) continue;
      steps += 1;
      if (steps > 3) break;
      if (isLabel("tracking", text)) return true;
    }
    child = ancestor;
  }
  return false;
}
