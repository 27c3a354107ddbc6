import type { PageType } from "../dataset/schema/service.ts";
import { COUNTRY_CODES } from "./country-names.ts";
import { CATEGORY_WORDS, FILLER_WORDS, LEGAL_WORDS, ORDERING_WORDS, PRIVATE_WORDS, PRODUCT_WORDS, SALE_TERMS, SEARCH_WORDS, SELLER_WORDS, STEP_WORDS, TALK_WORDS } from "./address-words.ts";

/** What an address means on any shop. `isPrivate`: it says so itself; the others hold only where something is sold. */
export type AddressType = { type: PageType; isPrivate: boolean };

const LONGEST_SEGMENT = 48;
/** A slug of an article: nobody calls a page of a shop so. */
const PROSE = /^(?![\da-f-]{36}$)(?:[^-]+-){4}/;
const ROUTE_KEYS = ["route", "controller", "main_page", "dispatch", "mode", "page", "task", "screen"];
/** The one file through which software serves every page. */
const FRONT = /^(?:index|default|int|main|shop|store|merchant|cgi)\.\w{2,5}$/;
/** Where a page of one document keeps its routes. */
const ROUTE = /^#!?\/([^?]*)/;
const ISBN = /^97[89]\d{10}$/;
/** What stands for a language, a country or both. */
const LOCALE = /^([a-z]{2})(?:[-_]([a-z]{2,4}))?$/;
/** What shops call a country or several beside the standard's codes, and what has other meanings in an address: television sets. */
const [OWN_LOCALES, NO_LOCALES] = [new Set(["uk", "eu"]), new Set(["tv", "pc"])];
const HEAD = /^(?:index|default|home)$/;
const SEARCH_KEYS = /^(?:q|query|search|keywords?|search[_-]?(?:query|terms?|text|words?|string|phrase|key)|suchbegriff|busqueda|_nkw)$/;
const PRODUCT_KEYS = /^(?:products?_?id|product|prod|prod_?id|item_?id|goods_?(?:id|code)|sku|pid)$/;
/** Blogger turns its pages by an address of its search. */
const OLDER_POSTS = /^updated-(?:min|max)$/;
const CATEGORY_KEYS = /^(?:cat|category|category_?id|cat_?id|cpath)$/;
const HOSTS: { hosts: RegExp; type: PageType }[] = [
  { hosts: /^checkout[-.]/, type: "checkout" },
  { hosts: /^cart\./, type: "cart" },
  { hosts: /^(?:track(?:er|ing|trace|andtrace)?|trace|webtrack(?:er)?|gonderitakip|kargotakip|sporing|rastreamento|suivi)\./, type: "tracking" },
  { hosts: /^(?:login|signin|accounts?|auth|identity|sso|passport|reg)\./, type: "account" },
];

/** Where a company keeps what it says of its terms and of people's data. */
const LEGAL_HOST = /^(?:privacy|legal|terms)\./;

/** OXID's controllers, by which it tells its pages: /index.php?cl=basket. github.com/OXID-eSales/oxideshop_ce, source/Core/Routing/ShopControllerMapProvider.php. */
const OXID: ReadonlyMap<string, PageType> = new Map([
  ["basket", "cart"],
  ["user", "checkout"],
  ["payment", "checkout"],
  ["order", "checkout"],
  ["thankyou", "order"],
  ["account_order", "order"],
  ["account", "account"],
  ["register", "account"],
]);

/** What a checkout ends with. */
const DONE = /^(?:complete|success|thank-?you|confirmation|confirmed)$/;
/** What is written down in a cart, or for a delivery, is where it goes. */
const BEING_SENT = /^(?:cart|basket|delivery|shipping)$/;
const CHECKING_OUT = /checkout|onepage/;
const PAY_HOST = /(?:^|\.)(?:secure-?)?pay(?:ments?)?(?:hub|page|center)?\./;

type Words = { type: PageType; one: RegExp; all: RegExp };
/** A segment is of a type when one of its words is, and the others are of it too or change nothing. */
const wordsOf = (type: PageType, words: string): Words => ({ type, one: new RegExp(`(?:^|[-_.])(?:${words})(?=$|[-_.])`), all: new RegExp(`(?:^|[-_.])(?:${words})(?=$|[-_.])`, "g") });
const lazy = <T>(make: () => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};
const privates = lazy(() => PRIVATE_WORDS.map(({ type, words }) => wordsOf(type, words)));
const ordering = lazy(() => wordsOf("checkout", ORDERING_WORDS));
const step = lazy(() => wordsOf("checkout", STEP_WORDS));
const search = lazy(() => wordsOf("search", SEARCH_WORDS));
const filler = lazy(() => new RegExp(`^(?:[-_.]?(?:${FILLER_WORDS}|\\d+)(?=$|[-_.]))*$`));
const product = lazy(() => new RegExp(`^(?:${PRODUCT_WORDS})$`));
const category = lazy(() => new RegExp(`^(?:${CATEGORY_WORDS})$`));
const seller = lazy(() => new RegExp(`^(?:${SELLER_WORDS})$`));
const legal = lazy(() => new RegExp(`^(?:${LEGAL_WORDS})$`));
const terms = lazy(() => new RegExp(`^(?:${SALE_TERMS})$`));
const talk = lazy(() => new RegExp(`^(?:${TALK_WORDS})$`));

function isOf({ one, all }: Words, segment: string): boolean {
  return segment.length <= LONGEST_SEGMENT && one.test(segment) && filler().test(segment.replace(all, ""));
}

function isLocale(segment: string): boolean {
  const [, first = "", second] = LOCALE.exec(segment) ?? [];
  return first !== "" && !NO_LOCALES.has(segment) && [first, ...(second?.length === 2 ? [second] : [])].every(isLanguageOrCountry);
}

const languages = lazy(() => new Intl.DisplayNames(["en"], { type: "language", fallback: "none" }));
const isLanguageOrCountry = (code: string) => OWN_LOCALES.has(code) || COUNTRY_CODES.has(code.toUpperCase()) || languages().of(code) !== undefined;

/** The page's type by the words of its address; undefined where they say nothing. */
export function typeOfAddress(url: URL): AddressType | undefined {
  const segments = segmentsOf(url);
  if (isPolicyOfShopify(segments) || segments.slice(-2).some((segment) => terms().test(segment))) return { type: "legal", isPrivate: true };
  if (LEGAL_HOST.test(url.hostname) || segments.slice(-2).some((segment) => legal().test(segment))) return { type: "legal", isPrivate: false };
  if (segments.some((segment) => talk().test(segment)) || isOwnText(segments)) return { type: "other", isPrivate: false };
  const ofOxid = url.pathname.endsWith("/index.php") ? OXID.get(url.searchParams.get("cl") ?? "") : undefined;
  if (ofOxid) return { type: ofOxid, isPrivate: true };
  // What a page of one document shows stands in its fragment; where that says nothing, the path does.
  const privateType = privateTypeAmong(url.hostname, segments) ?? (ROUTE.test(url.hash) ? privateTypeAmong(url.hostname, segmentsOf(withoutFragment(url))) : undefined);
  if (privateType) return { type: privateType, isPrivate: true };
  if (isPlainPage(url, segments)) return { type: "other", isPrivate: false };
  const byHost = HOSTS.find(({ hosts }) => hosts.test(url.hostname));
  if (byHost) return { type: byHost.type, isPrivate: true };
  const type = openTypeOf(url, segments);
  return type && { type, isPrivate: false };
}

function withoutFragment(url: URL): URL {
  const plain = new URL(url);
  plain.hash = "";
  return plain;
}

const SHOPIFY_POLICY = /^(?:(?:refund|shipping|privacy|subscription)-policy|terms-of-(?:service|sale)|legal-notice|contact-information)$/;

/** Shopify keeps the policies of every shop at /policies/refund-policy and the like: shopify.dev/docs/api/liquid/objects/policy, the kinds in its enum ShopPolicyType. */
function isPolicyOfShopify(segments: string[]): boolean {
  const [section, policy = "", ...rest] = segments.filter((segment) => !isLocale(segment));
  return section === "policies" && rest.length === 0 && SHOPIFY_POLICY.test(policy);
}

/** Shopify's texts: /pages/free-shipping. Other software keeps files of any kind there. */
function isPlainPage({ pathname }: URL, segments: string[]): boolean {
  const [first, ...rest] = segments.filter((segment) => !isLocale(segment));
  return first === "pages" && rest.length === 1 && !/\.\w{2,5}$/.test(pathname);
}

/** PrestaShop's own texts: /content/4-about-us. */
function isOwnText(segments: string[]): boolean {
  return segments.some((segment, at) => segment === "content" && /^\d+-\D/.test(segments[at + 1] ?? ""));
}

/** By the last segment that says something; who signs in on the way through a checkout is in it. */
function privateTypeAmong(host: string, segments: string[]): PageType | undefined {
  for (let at = segments.length - 1; at >= 0; at -= 1) {
    const type = privateTypeOf(host, segments, at);
    if (type) return type === "account" && at > 0 && privateTypeAmong(host, segments.slice(0, at)) === "checkout" ? "checkout" : type;
  }
  return undefined;
}

function privateTypeOf(host: string, segments: string[], at: number): PageType | undefined {
  const segment = segments[at] ?? "";
  const after = segments.slice(at + 1);
  // Deep in an address a word is one of a title; near its beginning it is a section, and numbers follow it.
  const depth = segments.slice(0, at).filter((other) => other !== "-").length;
  if (after.some((next) => PROSE.test(next)) || (depth > 2 && after.some((next) => !/\d/.test(next)))) return undefined;
  const before = segments[at - 1] ?? "";
  // What follows "products" or "item" is a name; a shop that lives there as a whole has its checkout below.
  if (product().test(before) && segment !== "checkout") return undefined;
  const isLast = after.length === 0;
  if (isLast && DONE.test(segment) && (host.startsWith("checkout.") || segments.slice(0, at).some((other) => CHECKING_OUT.test(other)))) return "order";
  if (isLast && /^pay(?:ments?)?$/.test(segment) && PAY_HOST.test(host)) return "payment";
  if (segment === "payment" && segments.slice(0, at).some((other) => /^(?:cart|basket|order)s?$/.test(other))) return "payment";
  if (segment === "payment" && after.some((next) => /^(?:credit-?)?cards?$/.test(next))) return "payment";
  const isAddress = /(?:^|-)address(?:es)?$/.test(segment);
  if (isAddress && (/^(?:customer|client|member|user)s?$/.test(before) || segments.length === 1)) return "account";
  if (isAddress && segments.slice(0, at).some((other) => BEING_SENT.test(other))) return "checkout";
  if (segment === "order" && after.some((next) => /\d/.test(next))) return "order";
  const isFirst = segments.slice(0, at).every((other) => isLocale(other));
  if ((segment === "track" || segment === "trace") && (isFirst || (isLast && segments.length <= 3)) && after.length <= 2) return "tracking";
  const type = privates().find((words) => isOf(words, segment))?.type;
  const isBeingOrdered = type === "cart" || (type === undefined && isOf(ordering(), segment));
  return isBeingOrdered && after.some((next) => isOf(step(), next)) ? "checkout" : type;
}

function openTypeOf(url: URL, segments: string[]): PageType | undefined {
  const last = segments.at(-1) ?? "";
  const named = segments.filter((segment) => !isLocale(segment));
  const isShallow = named.filter((segment) => !/^\d+$/.test(segment)).length <= 1;
  const has = (names: RegExp) => hasKey(url, names);
  const isProduct = segments.some((segment, at) => at < segments.length - 1 && product().test(segment) && !/^\d{1,2}$/.test(segments[at + 1] ?? "") && !isOf(search(), segments[at + 1] ?? ""));
  if (isProduct || has(PRODUCT_KEYS) || segments.some((segment) => ISBN.test(segment)) || /(?:^|[-_])p(?:rod)?[-_]?\d{3,}|^p-\d+|[a-z].*[-_]\d{9,}$/.test(last)) return "product";
  if ((segments.some((segment) => isOf(search(), segment)) && !has(OLDER_POSTS)) || (url.hostname.startsWith("search.") && url.search !== "") || /^view-?parametric-?search/.test(last) || (isShallow && has(SEARCH_KEYS)) || isSearchOfWordpress(url)) return "search";
  if (segments.some((segment, at) => seller().test(segment) && /\d/.test(segments[at + 1] ?? ""))) return "store";
  if (segments.length <= 2 && named.every((segment) => HEAD.test(segment))) return "home";
  if (segments.some((segment) => category().test(segment)) || has(CATEGORY_KEYS) || /(?:^|[-_])c[-_]?\d{2,}$|^c-\d+/.test(last)) return "category";
  return product().test(last) ? "category" : undefined;
}

/** WooCommerce's search: /?s=lamp&post_type=product. */
function isSearchOfWordpress({ searchParams }: URL): boolean {
  return searchParams.has("s") && searchParams.get("post_type") === "product";
}

/** True where an address says what was searched for, whatever page it is of; `query=:relevance` is a filter of the software's own. */
export function isSearchedFor(url: URL): boolean {
  return hasKey(url, SEARCH_KEYS, /^\s*["'+]?[\p{L}\p{N}]/u);
}

function hasKey({ searchParams }: URL, names: RegExp, values = /[\p{L}\p{N}]/u): boolean {
  return [...searchParams].some(([name, value]) => names.test(name.toLowerCase()) && values.test(value));
}

/** The address's segments as words are compared: lower case, no accents, no file type; shop software's routes stand in the query. */
function segmentsOf({ pathname, searchParams, hash }: URL): string[] {
  const routes = ROUTE_KEYS.flatMap((key) => searchParams.get(key)?.split(/[/.]/) ?? []);
  const path = [...pathname.split("/"), ...(ROUTE.exec(hash)?.[1]?.split("/") ?? [])].filter(Boolean);
  const isFront = path.length === 0 || FRONT.test(path.at(-1) ?? "");
  return [...path, ...(isFront ? routes : [])].flatMap((segment) => {
    const folded = foldSegment(segment);
    return folded === "" ? [] : [folded.slice(0, LONGEST_SEGMENT * 3)];
  });
}

/** A token that software made up: its capitals part no words. */
const MADE_UP = /^(?=.*\d)(?=.*[a-z])(?=.*[A-Z])[\w-]{16,}$/;

function foldSegment(segment: string): string {
  const text = decoded(segment);
  return (MADE_UP.test(text) ? text : text.replace(/([a-z])([A-Z])/g, "$1-$2"))
    .toLowerCase()
    .normalize("NFD")
    .replace(/([a-z])[\u0300-\u036f]+/g, "$1")
    .normalize("NFC")
    .replace(/ł/g, "l")
    .replace(/ø/g, "o")
    .replace(/[ _+]/g, "-")
    .replace(/\.(?:html?|php\d?|aspx?|jspx?|do|action|cfm|cgi|jhtml|dll|mvc|page|xml)$/, "");
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
