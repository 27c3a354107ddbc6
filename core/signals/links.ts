import { addressOf, attributeOf, isBoilerplate } from "./dom.ts";
import type { Page } from "./page.ts";
import { HAS_NUMBER, isListedHost, trackingRule } from "./parties.ts";
import type { Signal, SignalKind, Where } from "./signal.ts";

type Source = { kind: SignalKind; element: string; attribute: string };

/** Where a page writes addresses. */
export const ADDRESSES: readonly Source[] = [
  { kind: "link", element: "a", attribute: "href" },
  { kind: "frame", element: "iframe", attribute: "src" },
  { kind: "form", element: "form", attribute: "action" },
  { kind: "request", element: "script", attribute: "src" },
];

/** Links, frames, forms and scripts whose host a record lists. Each party counts once per kind and place. */
export function readAddresses(page: Page, sources: readonly Source[] = ADDRESSES): Signal[] {
  const found = new Map<string, Signal>();
  const hosts = new Map<string, boolean>();
  for (const { kind, element: name, attribute } of sources) {
    for (const element of page.some(name, elsewhere(page, attribute))) {
      if (!mayBeParty(page, element, attribute, hosts)) continue;
      const url = addressOf(element, attribute, page.url);
      const match = url && page.partyOf(url);
      if (!match) continue;
      const rule = trackingRule(page.knowledge.parties, match.party, url);
      const where = placeOf(kind, element, rule !== undefined && bearsNumber(url));
      const signal: Signal = { kind, service: match.party.id, matched: match.host, where };
      if (rule && where === "trackingPage") signal.rule = rule;
      const key = `${kind} ${match.party.id} ${where}`;
      if (!found.has(key)) found.set(key, signal);
    }
  }
  return [...found.values()];
}

/** The condition that an address is written with a host that is not the page's own: far fewer than all links of a page. */
function elsewhere({ url, knowledge }: Page, attribute: string): string {
  const written = `[${attribute}*="//"]`;
  if (isListedHost(knowledge.parties, url.hostname)) return written;
  return `${written}:not(${["https:", "http:", ""].map((scheme) => `[${attribute}^="${scheme}//${url.hostname}/"]`).join()})`;
}

const ABSOLUTE = /^\s*(?:https?:|\/\/)/i;
const HOST = /^(?:https?:)?\/\/([a-z0-9.-]+)(?:[/?#]|$)/i;

/** Tells by the written host alone, each host once, whether an address is worth parsing. */
function mayBeParty(page: Page, element: Element, attribute: string, hosts: Map<string, boolean>): boolean {
  const written = attributeOf(element, attribute);
  // What is written without a host is the page's own.
  if (!written || !ABSOLUTE.test(written)) return false;
  const host = HOST.exec(written)?.[1];
  if (host === undefined) return true;
  let isListed = hosts.get(host);
  if (isListed === undefined) hosts.set(host, (isListed = isListedHost(page.knowledge.parties, host.toLowerCase())));
  return isListed;
}

/** A link to a carrier's search form is none to a parcel: that says which one. */
function bearsNumber({ pathname, hash, searchParams }: URL): boolean {
  return HAS_NUMBER.test(pathname) || hash.length > 1 || [...searchParams].some(([name, value]) => value !== "" && !/^(?:utm_|lang|locale|country)/i.test(name));
}

function placeOf(kind: SignalKind, element: Element, isTracking: boolean): Where {
  if (kind === "request") return "script";
  if (isBoilerplate(element)) return "boilerplate";
  return isTracking ? "trackingPage" : "content";
}
