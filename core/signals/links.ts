import { addressOf, isBoilerplate } from "./dom.ts";
import type { Page } from "./page.ts";
import { matchesAddress } from "./rule-match.ts";
import type { Signal, SignalKind, Where } from "./signal.ts";

const ADDRESSES: { kind: SignalKind; selector: string; attribute: string }[] = [
  { kind: "link", selector: "a[href^='http'],a[href^='//']", attribute: "href" },
  { kind: "frame", selector: "iframe[src]", attribute: "src" },
  { kind: "form", selector: "form[action^='http'],form[action^='//']", attribute: "action" },
  { kind: "request", selector: "script[src]", attribute: "src" },
];

/** Links, frames, forms and scripts whose host a record lists. Each party counts once per kind and place. */
export function readAddresses(page: Page): Signal[] {
  const found = new Map<string, Signal>();
  for (const { kind, selector, attribute } of ADDRESSES) {
    for (const element of page.all(selector)) {
      const url = addressOf(element, attribute, page.url);
      const match = url && page.partyOf(url);
      if (!match) continue;
      const tracking = match.party.tracking.find((rule) => matchesAddress(rule, url));
      const where = placeOf(kind, element, Boolean(tracking));
      const signal: Signal = { kind, service: match.party.id, matched: match.entry.host, where };
      if (tracking && where === "trackingPage") signal.rule = `${match.party.id}/${tracking.id}`;
      const key = `${kind} ${match.party.id} ${where}`;
      if (!found.has(key)) found.set(key, signal);
    }
  }
  return [...found.values()];
}

function placeOf(kind: SignalKind, element: Element, isTracking: boolean): Where {
  if (kind === "request") return "script";
  if (isBoilerplate(element)) return "boilerplate";
  return isTracking ? "trackingPage" : "content";
}
