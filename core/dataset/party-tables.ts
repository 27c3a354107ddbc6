import type { IndexedHost, IndexedMethod, IndexedName, IndexedPageRule, IndexedTrackingFormat } from "./index-format.ts";
import { TRACKING_WORDS } from "../labels/tracking-words.ts";
import { pathPatternSource } from "./pattern.ts";
import type { ServiceKind } from "./schema/service.ts";

/** A service that another service's page may name, link, frame or post to. */
export type Party = {
  id: string;
  kind: ServiceKind;
  hosts: IndexedHost[];
  names: IndexedName[];
  /** Rules of its tracking pages: a link there is decisive. */
  tracking: IndexedPageRule[];
  formats: IndexedTrackingFormat[];
};

/**
 * The parties as tables of text. A page looks things up in them with the engine's own string search, so that nothing has
 * to be built from them before a page can be read, and no key is sent twice.
 */
export type PartyTables = {
  /**
   * A line a party: `id kind host host/path =host !host `, the kind by its letter, `=` for a host without its subdomains, `!` for
   * another business below; `*` for the id without its hyphens, until `withHosts` has written it out. Behind the letter of a postal
   * operator stand the countries whose S10 numbers (UPU) it issues, two letters each; the id of such a format is `s10-` and the country.
   */
  parties: string;
  /** All names, the longest first, each between bars; those that begin with a–z or a digit, and the others. */
  names: [latin: string, other: string];
  /** Who bears each name, in the order of the names: a letter for the party's line, `?` behind it where the name is a common word. */
  owners: string;
  /** Shipping methods among the names: who carries each, by line. */
  methods: Record<string, number[]>;
  /** Rules of tracking pages; what is the same in most of them is left out at the end. */
  tracking: [party: string, host?: string, path?: string, id?: string, query?: [string, string][], hash?: string][];
  /** The words in which carriers call these pages, as the source of an expression: a rule that they say already is left out. */
  trackingWords: string;
  /** Number formats other than S10: what stands between the ends of the pattern, and the check digit where there is one. */
  formats: [party: string, id: string, pattern: string, checkDigit?: IndexedTrackingFormat["checkDigit"]][];
};

const KIND_LETTERS: Partial<Record<ServiceKind, string>> = { carrier: "c", postalOperator: "o", logisticsPlatform: "l", payment: "p", tracking: "t" };
const KINDS_BY_LETTER = new Map(Object.entries(KIND_LETTERS).map(([kind, letter]) => [letter, kind as ServiceKind]));

/** The kind behind the letter in a party's line, whatever stands behind it. */
export function kindOfLetter(letter: string | undefined): ServiceKind | undefined {
  return KINDS_BY_LETTER.get(letter?.[0] ?? "");
}

/** The pattern of a postal operator's S10 numbers, as records write it. */
export function s10Pattern(country: string): string {
  return `^(?:[A-Z]{2}[0-9]{9}${country.toUpperCase()})$`;
}

/** Folds letter case without changing the length of composed text: İ is the one letter whose lower case is longer. */
export function foldCase(text: string): string {
  return text.replaceAll("İ", "i").toLowerCase();
}

/** Packs the parties. The order in which they are given makes no difference to what is found. */
export function packParties(parties: readonly Party[], methods: readonly IndexedMethod[] = []): PartyTables {
  const lines = new Map(parties.map((party, line) => [party.id, line]));
  const words = new RegExp(TRACKING_WORDS);
  // Here, not as a constant: that would be worked out in every page that is read, where nothing packs.
  const anyPath = pathPatternSource("/**");
  const owners = ownersOf(parties);
  for (const { name } of methods) owners.set(foldCase(name.normalize("NFC")), { text: name, owner: NOBODY });
  const names = [...owners].toSorted(([a], [b]) => b.length - a.length || (a < b ? -1 : 1));
  const [latin, other] = [names.filter(([folded]) => startsPlain(folded)), names.filter(([folded]) => !startsPlain(folded))];
  return {
    parties: linesOf(parties),
    names: [barred(latin), barred(other)],
    owners: [...latin, ...other].map(([, { owner }]) => owner).join(""),
    methods: Object.fromEntries(methods.map(({ name, carriedBy }) => [foldCase(name.normalize("NFC")), carriedBy.flatMap((id) => lines.get(id) ?? [])])),
    tracking: parties.flatMap(({ id, tracking }) => tracking.filter((rule) => !isSaid(words, rule)).map((rule) => packRule(id, rule, anyPath))),
    trackingWords: TRACKING_WORDS,
    formats: parties.flatMap(({ id, formats }) => formats.flatMap((format) => (s10CountryOf(format) ? [] : [packFormat(id, format)]))),
  };
}

/** The parties alone, as `PartyTables` hold them. */
export function linesOf(parties: readonly Party[]): string {
  return `\n${parties.map(lineOf).join("\n")}\n`;
}

/** The letter of line 0; behind it the alphabets of Unicode go on for longer than there will be parties. */
const FIRST_LINE = 0x100;
const NOBODY = "-";

/** The line of a name's owner, counted from 0; negative where a name has none. */
export function lineOfOwner(owner: string): number {
  return owner.charCodeAt(0) - FIRST_LINE;
}

/** A name of two says nothing of either: it keeps its place, so that no shorter name inside it is found, and has no owner. */
function ownersOf(parties: readonly Party[]): Map<string, { text: string; owner: string }> {
  const owners = new Map<string, { text: string; owner: string }>();
  for (const [line, party] of parties.entries()) {
    for (const { text, ambiguous } of party.names) {
      const folded = foldCase(text.normalize("NFC"));
      const known = owners.get(folded);
      const isShared = known && lineOfOwner(known.owner) !== line;
      owners.set(folded, isShared ? { text: known.text, owner: NOBODY } : { text, owner: String.fromCharCode(FIRST_LINE + line) + (ambiguous ? "?" : "") });
    }
  }
  return owners;
}

/** Most rules of tracking pages are called so, and take in a whole host. */
export const USUAL_RULE = "tracking";

/** True where every address that the rule takes holds one of the words. */
function isSaid(words: RegExp, { host = "", path = "" }: IndexedPageRule): boolean {
  return words.test(host) || (path !== "" && path.split("|").every((source) => words.test(source.toLowerCase())));
}

function packRule(party: string, { id, host = "", path = "", query = [], hash = "" }: IndexedPageRule, anyPath: string): PartyTables["tracking"][number] {
  const row: PartyTables["tracking"][number] = [party, host, host && path === anyPath ? "" : path, id === USUAL_RULE ? "" : id, query, hash];
  while (row.at(-1) === "" || (row.length === 5 && query.length === 0)) row.pop();
  return row;
}

function packFormat(party: string, { id, pattern, checkDigit }: IndexedTrackingFormat): PartyTables["formats"][number] {
  const between = pattern.replace(/^\^\(\?:(.*)\)\$$/, "$1");
  return checkDigit === "none" ? [party, id, between] : [party, id, between, checkDigit];
}

function s10CountryOf({ id, pattern, checkDigit }: IndexedTrackingFormat): string | undefined {
  const country = /^s10-([a-z]{2})$/.exec(id)?.[1];
  return country && checkDigit === "s10" && pattern === s10Pattern(country) ? country : undefined;
}

function lineOf({ id, kind, hosts, formats }: Party): string {
  const entries = hosts.map(entryOf).join("").replaceAll(plainOf(id), "*");
  return `${id} ${KIND_LETTERS[kind] ?? kind}${formats.flatMap((format) => s10CountryOf(format) ?? []).join("")} ${entries}`;
}

/** An id as hosts write it: most begin so. */
const plainOf = (id: string) => id.replaceAll("-", "");

/** The same tables with the parties' hosts in full, as `parties.ts` looks them up. */
export function withHosts(tables: PartyTables): PartyTables {
  return { ...tables, parties: tables.parties.replace(/\n(\S+) .*/g, (line, id: string) => line.replaceAll("*", plainOf(id))) };
}

function entryOf({ host, kind, subdomains, path }: IndexedHost): string {
  const mark = kind === "notThis" ? "!" : subdomains ? "" : "=";
  return `${mark}${host}${path.replace(/\/$/, "")} `;
}

const startsPlain = (name: string) => /^[a-z0-9]/.test(name);
const barred = (names: [string, { text: string }][]) => (names.length ? `|${names.map(([, { text }]) => text.normalize("NFC")).join("|")}|` : "");
