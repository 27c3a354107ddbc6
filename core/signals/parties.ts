import { kindOfLetter, type PartyTables, USUAL_RULE } from "../dataset/party-tables.ts";
import type { ServiceKind } from "../dataset/schema/service.ts";
import { matchesAddress } from "./rule-match.ts";

export type KnownParty = { id: string; kind: ServiceKind };
/** A party and the entry of its record that an address belongs to. */
export type PartyMatch = { party: KnownParty; host: string };

const END = /[ /]/;

/** What kind of service a party is; undefined for one that the tables do not hold. */
export function kindOfParty({ parties }: Pick<PartyTables, "parties">, id: string): ServiceKind | undefined {
  const at = parties.indexOf(`\n${id} `);
  return at < 0 ? undefined : partyOfLine(parties, at + 1)?.kind;
}

/** True of a party with a host of its own below this domain: `.fi`. */
export function isListedUnder({ parties }: Pick<PartyTables, "parties">, id: string, domain: string): boolean {
  return new RegExp(`\n${id} .*[ =][^ !/]*\\${domain}[ /]`).test(parties);
}

function partyOfLine(parties: string, start: number): KnownParty | undefined {
  const [id = "", letter] = parties.slice(start, parties.indexOf("\n", start)).split(" ", 2);
  const kind = kindOfLetter(letter);
  return kind && { id, kind };
}

/** The party on one line of the table, as the names' owners count them; none on a line that is no number from 0. */
export function partyAt({ parties }: PartyTables, line: number): KnownParty | undefined {
  let start = 0;
  for (let passed = 0; passed < line && start >= 0; passed += 1) start = parties.indexOf("\n", start + 1);
  return !(line >= 0) || start < 0 || start + 1 >= parties.length ? undefined : partyOfLine(parties, start + 1);
}

/**
 * The party that owns an address: the nearest listed ancestor of its host, among entries of one host the longest path.
 * The same answer as `openHosts` gives over the same records.
 */
export function partyOfHost({ parties }: PartyTables, host: string, path: string): PartyMatch | undefined {
  for (let rest = host; rest.includes("."); rest = rest.slice(rest.indexOf(".") + 1)) {
    const match = longestEntry(parties, rest, path, rest === host);
    if (match) return match === "notThis" ? undefined : match;
  }
  return undefined;
}

/** False only where no entry of any path could own the host: most links of a page are told by this alone. */
export function isListedHost({ parties }: PartyTables, host: string): boolean {
  for (let rest = host; rest.includes("."); rest = rest.slice(rest.indexOf(".") + 1)) if (parties.includes(rest)) return true;
  return false;
}

function longestEntry(parties: string, host: string, path: string, isWhole: boolean): PartyMatch | "notThis" | undefined {
  let longest = -1;
  let found: PartyMatch | "notThis" | undefined;
  for (let at = parties.indexOf(host); at >= 0; at = parties.indexOf(host, at + 1)) {
    const before = parties[at - 1];
    const end = at + host.length;
    if ((before !== " " && before !== "!" && !(before === "=" && isWhole)) || !END.test(parties[end] ?? "")) continue;
    const prefix = parties.slice(end, parties.indexOf(" ", end));
    if (prefix.length <= longest || !(prefix === "" || path === prefix || path.startsWith(`${prefix}/`))) continue;
    const party = partyOfLine(parties, parties.lastIndexOf("\n", at) + 1);
    if (!party) continue;
    longest = prefix.length;
    found = before === "!" ? "notThis" : { party, host };
  }
  return found;
}

/** Long enough for a parcel's number. */
export const HAS_NUMBER = /\d(?:\D{0,2}\d){5}/;

/** By which rule an address is one of a party's tracking pages: one of its record, or the words in which carriers call them. */
export function trackingRule({ tracking, trackingWords }: PartyTables, { id: party, kind }: KnownParty, url: URL): string | undefined {
  for (const [owner, host = "", path = "", id = "", query = [], hash = ""] of tracking) {
    if (owner === party && matchesAddress({ host, path, query, hash }, url)) return `${party}/${id || USUAL_RULE}`;
  }
  const isSaid = kind !== "payment" && HAS_NUMBER.test(url.pathname + url.search + url.hash) && new RegExp(trackingWords).test(url.hostname + url.pathname.toLowerCase());
  return isSaid ? `address/${USUAL_RULE}` : undefined;
}
