import type { Page } from "./page.ts";
import type { Signal } from "./signal.ts";

/** Hosts that the page contacted (Resource Timing), where the caller knows them. Only listed hosts are kept. */
export function readRequests(page: Page, addresses: readonly string[]): Signal[] {
  const found = new Map<string, Signal>();
  page.truncated ||= addresses.length > page.limits.elements;
  for (const address of addresses.slice(0, page.limits.elements)) {
    if (!URL.canParse(address)) continue;
    const match = page.partyOf(new URL(address));
    if (match && !found.has(match.party.id)) {
      found.set(match.party.id, { kind: "request", service: match.party.id, matched: match.host, where: "script" });
    }
  }
  return [...found.values()];
}
