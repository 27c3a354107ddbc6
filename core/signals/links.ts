import { addressOf, attributeOf, isBoilerplate } from "./dom.ts";
import type { Page } from "./page.ts";
import { isListedHost, trackingRules } from "./parties.ts";
import { matchesAddress } from "./rule-match.ts";
import type { Signal, SignalKind, Where } from "./signal.ts";

/** Links to the page's own host are passed over by the engine: they are most of a page's links. */
const others = (host: string) => ["https:", "http:", ""].map((scheme) => `:not([href^='${scheme}//${host}/'])`).join("");

const ADDRESSES: { kind: SignalKind; selector: string; attribute: string }[] = [
  { kind: "link", selector: "a[href^='http']OTHERS,a[href^='//']OTHERS", attribute: "href" },
  { kind: "frame", selector: "iframe[src]", attribute: "src" },
  { kind: "form", selector: "form[action^='http'],form[action^='//']", attribute: "action" },
  { kind: "request", selector: "script[src]", attribute: "src" },
];

/** Links, frames, forms and scripts whose host a record lists. Each party counts once per kind and place. */
export function readAddresses(page: Page): Signal[] {
  const found = new Map<string, Signal>();
  const hosts = new Map<string, boolean>();
  for (const { kind, selector, attribute } of ADDRESSES) {
    for (const element of page.all(selector.replaceAll("OTHERS", others(page.url.hostname)))) {
      if (!mayBeParty(page, element, attribute, hosts)) continue;
      const url = addressOf(element, attribute, page.url);
      const match = url && page.partyOf(url);
      if (!match) continue;
      const tracking = trackingRules(page.knowledge.parties, match.party.id).find((rule) => matchesAddress(rule, url));
      const where = placeOf(kind, element, tracking !== undefined && bearsNumber(url));
      const signal: Signal = { kind, service: match.party.id, matched: match.host, where };
      if (tracking && where === "trackingPage") signal.rule = `${match.party.id}/${tracking.id}`;
      const key = `${kind} ${match.party.id} ${where}`;
      if (!found.has(key)) found.set(key, signal);
    }
  }
  return [...found.values()];
}

const HOST = /^(?:https?:)?\/\/([a-z0-9.-]+)(?:[/?#]|$)/i;

/** Tells by the written host alone, each host once, whether an address is worth parsing. */
function mayBeParty(page: Page, element: Element, attribute: string, hosts: Map<string, boolean>): boolean {
  const host = HOST.exec(attributeOf(element, attribute) ?? "")?.[1];
  if (host === undefined) return true;
  let isListed = hosts.get(host);
  if (isListed === undefined) hosts.set(host, (isListed = isListedHost(page.knowledge.parties, host.toLowerCase())));
  return isListed;
}

/** A link to a carrier's search form is none to a parcel: that says which one. */
function bearsNumber({ pathname, hash, searchParams }: URL): boolean {
  return /\d(?:[^\d]{0,2}\d){5}/.test(pathname) || hash.length > 1 || [...searchParams].some(([name, value]) => value !== "" && !/^(?:utm_|lang|locale|country)/i.test(name));
}

function placeOf(kind: SignalKind, element: Element, isTracking: boolean): Where {
  if (kind === "request") return "script";
  if (isBoilerplate(element)) return "boilerplate";
  return isTracking ? "trackingPage" : "content";
}
