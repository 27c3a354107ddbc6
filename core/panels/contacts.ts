import { registrableHost } from "./registrable-host.ts";
import type { Contact, ContactKind, Traffic } from "./traffic.ts";

/** More hosts than any page contacts by itself. */
const MOST_HOSTS = 1_000;

const KINDS: Record<string, ContactKind> = {
  script: "script",
  img: "image",
  image: "image",
  input: "image",
  css: "style",
  link: "style",
  font: "font",
  audio: "media",
  video: "media",
  track: "media",
  iframe: "frame",
  frame: "frame",
  object: "frame",
  embed: "frame",
  fetch: "data",
  xmlhttprequest: "data",
  beacon: "data",
  ping: "data",
};

/** How a page came to a resource: Resource Timing's `initiatorType` in our words. */
export function contactKind(initiator: string): ContactKind {
  return Object.hasOwn(KINDS, initiator) ? (KINDS[initiator] ?? "other") : "other";
}

export type ContactBook = {
  add(address: string, kind: ContactKind): void;
  /** Adds a contact that may have been counted already: it stays at one or more. */
  ensure(address: string, kind: ContactKind): void;
  traffic(): Traffic;
};

/**
 * Counts contacts by registrable host: `cdn.eu.example.co.uk` → `example.co.uk`; an address without one (an IP address) by its
 * host. Paths, queries and sub-hosts are dropped here and never leave the page.
 */
export function openContactBook(): ContactBook {
  const hosts = new Map<string, Contact["counts"]>();
  // Kept apart: what stands in the markup may be told of by the timing list later, and is then not counted beside it.
  const ensured = new Map<string, Set<ContactKind>>();
  let truncated = false;
  const countsOf = (address: string): Contact["counts"] | undefined => {
    const host = contactHost(address);
    if (host === undefined) return undefined;
    const known = hosts.get(host);
    if (known) return known;
    truncated ||= hosts.size >= MOST_HOSTS;
    if (hosts.size >= MOST_HOSTS) return undefined;
    const counts: Contact["counts"] = {};
    hosts.set(host, counts);
    return counts;
  };
  return {
    add(address, kind) {
      const counts = countsOf(address);
      if (counts) counts[kind] = (counts[kind] ?? 0) + 1;
    },
    ensure(address, kind) {
      const host = contactHost(address);
      if (host === undefined || !countsOf(address)) return;
      const kinds = ensured.get(host) ?? new Set();
      ensured.set(host, kinds.add(kind));
    },
    traffic: () => ({ contacts: [...hosts].map(([host, counts]) => ({ host, counts: { ...once(ensured.get(host)), ...counts } })).toSorted((a, b) => (a.host < b.host ? -1 : 1)), truncated }),
  };
}

/** The registrable host of an address on the web; undefined for `data:`, `blob:` and what is no address. */
export function contactHost(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  if (!/^(https?|wss?):$/.test(protocol) || hostname === "") return undefined;
  return registrableHost(hostname);
}

function once(kinds: ReadonlySet<ContactKind> | undefined): Contact["counts"] {
  return Object.fromEntries([...(kinds ?? [])].map((kind) => [kind, 1]));
}
