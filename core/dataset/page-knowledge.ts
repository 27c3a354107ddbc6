import { type AddressType, isSearchedFor, typeOfAddress } from "../labels/address-type.ts";
import { type LabelTable, labelLanguages, labelTable } from "../labels/label-table.ts";
import { CART_LOOKS, SALE_LOOKS, type ShopLooks, TITLE_WORDS, type TitleWords } from "../labels/shop-looks.ts";
import { SOFTWARE_WORDS, type SoftwareWords } from "../labels/software-words.ts";
import type { DatasetIndex, IndexedPageRule } from "./index-format.ts";
import type { HostLookup } from "./lookup.ts";
import { linesOf, packParties, type Party, type PartyTables } from "./party-tables.ts";
import type { ServiceKind } from "./schema/service.ts";

/** What a content script is told about one page: the rules of its host, and the parties it may name. Plain JSON. */
export type PageKnowledge = {
  service: { id: string; kind: ServiceKind; host: string; region: string } | null;
  pages: IndexedPageRule[];
  /** A selector for the elements in which its pages name who sells. */
  sellerNames?: string | undefined;
  /** What the words of the address mean on any shop. */
  address: AddressType | undefined;
  /** The address says what was searched for: a department is searched, too. */
  isSearched: boolean;
  /** How a shop looks; null where the service is known to sell nothing. */
  looks: ShopLooks | null;
  /** What shop software names its pages; null where the record has rules of its own. */
  software: SoftwareWords | null;
  parties: PartyTables;
  /** Words that label shipping, payment, sellers and numbers, in the languages that the page may be in. */
  labels: LabelTable;
  /** Shop platforms: their markers and page rules serve pages of shops that are not in the dataset, but for those of the platform's own hosts. */
  platforms: { id: string; pages: IndexedPageRule[] }[];
};

/** What a verdict on a page's signals needs of it: whose services the signals may speak for. */
export type KnownServices = Pick<PageKnowledge, "service"> & { parties: Pick<PartyTables, "parties">; platforms: readonly { id: string }[] };

export const PARTY_KINDS: ReadonlySet<ServiceKind> = new Set(["carrier", "postalOperator", "logisticsPlatform", "payment", "tracking"]);

const SELLING_KINDS: ReadonlySet<ServiceKind> = new Set(["marketplace", "shop", "superApp"]);

/** All that is the same for every page of a site in one language. */
export type SiteKnowledge = Omit<PageKnowledge, "address" | "isSearched">;

/** `language`: what the page says of itself (`html lang`), "" where it says nothing. */
export function buildPageKnowledge(index: DatasetIndex, hosts: HostLookup, url: URL, language: string): PageKnowledge {
  return ofPage(buildSiteKnowledge(index, hosts, url, language), url);
}

export function ofPage(site: SiteKnowledge, url: URL): PageKnowledge {
  return { ...site, address: typeOfAddress(url), isSearched: isSearchedFor(url) };
}

export function buildSiteKnowledge(index: DatasetIndex, hosts: HostLookup, url: URL, language: string): SiteKnowledge {
  const match = hosts(url.hostname, url.pathname);
  const own = match?.service;
  const pages = own?.pages ?? [];
  return {
    service: serviceOf(match),
    pages,
    sellerNames: own?.sellerNames,
    looks: own && !SELLING_KINDS.has(own.kind) ? null : { cart: own ? null : CART_LOOKS, checkout: !tells(pages, "checkout"), titled: titlesBeside(pages), ...SALE_LOOKS },
    software: pages.length > 0 ? null : SOFTWARE_WORDS,
    parties: packParties(partiesBeside(index, own?.id), own?.methods),
    labels: labelTable(labelLanguages(language, match?.entry.region ?? "")),
    platforms: own ? [] : platformsOf(index).map(({ id, pages: rules }) => ({ id, pages: rules.filter(({ host }) => !host) })),
  };
}

/** Where a record's rules tell a type by its address, neither its title nor its looks are asked. */
const tells = (pages: readonly IndexedPageRule[], type: string) => pages.some((rule) => rule.type === type);

function titlesBeside(pages: readonly IndexedPageRule[]): TitleWords {
  return Object.fromEntries(Object.entries(TITLE_WORDS).filter(([type]) => !tells(pages, type)));
}

/** The same services as `buildPageKnowledge` names, without all by which a page's reader finds them. */
export function knownServices(index: DatasetIndex, hosts: HostLookup, url: URL): KnownServices {
  const match = hosts(url.hostname, url.pathname);
  return { service: serviceOf(match), parties: { parties: linesOf(partiesBeside(index, match?.service.id)) }, platforms: match ? [] : platformsOf(index) };
}

function serviceOf(match: ReturnType<HostLookup>): PageKnowledge["service"] {
  return match ? { id: match.service.id, kind: match.service.kind, host: match.entry.host, region: match.entry.region } : null;
}

const platformsOf = ({ services }: DatasetIndex) => services.filter(({ kind }) => kind === "shopPlatform");

function partiesBeside({ services }: DatasetIndex, own: string | undefined): Party[] {
  return services.flatMap(({ id, kind, hosts, names, pages, tracking }) => {
    if (!PARTY_KINDS.has(kind) || id === own) return [];
    return [{ id, kind, hosts, names, tracking: pages.filter((rule) => rule.type === "tracking"), formats: tracking }];
  });
}
