import type { IndexedPageRule } from "../dataset/index-format.ts";
import type { PageType } from "../dataset/schema/service.ts";
import type { NamedBySoftware } from "../labels/software-words.ts";
import { bodyOf } from "./document.ts";
import { attributeOf, wordsOf } from "./dom.ts";
import { ALSO_CALLED, asksForOrder } from "./checkout-looks.ts";
import { openGraphType } from "./meta.ts";
import type { Page } from "./page.ts";
import { findMarker, hasAddressCondition, matchesAddress } from "./rule-match.ts";
import { isKeptOut, leadsToCart, statesPrice, typeOfLinks, typeOfLooks, typeOfTitle } from "./shop-looks.ts";
import type { Signal } from "./signal.ts";
import { markOfSoftware } from "./software-marks.ts";

/**
 * Page rules of the page's service, or of the shop platform whose markers the page bears; after them what addresses mean
 * on any shop. The first that holds wins. What keeps visitors out until they prove to be persons is none of these pages.
 */
export function* readPageRules(page: Page): Generator<void, Signal[]> {
  const { service, pages, isSearched } = page.knowledge;
  if (isKeptOut(page)) return [{ kind: "path", service: null, matched: "challenge", where: "content", rule: "generic/challenge", pageType: "other" }];
  yield;
  const fired = service ? yield* firstRule(page, service.id, pages) : undefined;
  if (fired?.pageType === "category" && isSearched) fired.pageType = "search";
  const signals = service ? (fired ? [fired] : []) : yield* readPlatforms(page);
  if (signals.some((signal) => signal.pageType)) return signals;
  yield;
  const unnamed = yield* readGeneral(page);
  return unnamed ? [...signals, unnamed] : signals;
}

/** What words of people's own pages mean on a shop's. */
const OF_PEOPLE: ReadonlySet<PageType> = new Set(["tracking", "account"]);

/**
 * What a page is on any site: by the name that shop software gives it, by the words of its address, and of a shop by what it
 * holds. Names no service: a wrong guess costs a page type, never an operator.
 */
function* readGeneral(page: Page): Generator<void, Signal | undefined> {
  const { service, looks, address, software: words } = page.knowledge;
  let isSelling: boolean | undefined;
  function* sells(): Generator<void, boolean> {
    return (isSelling ??= service ? looks !== null : looks?.cart ? yield* leadsToCart(page, looks.cart) : false);
  }
  const software = words && markOfSoftware(page.document, words);
  const isSearch = address?.type === "search";
  if (software && (!software.isCommon || (yield* sells()))) return general(typeOfMark(software, isSearch), "software", "content");
  // A song is a "track" and anybody has a "profile" where people show themselves.
  if (address?.type === "other" || (!service && address?.isPrivate && OF_PEOPLE.has(address.type) && isOfMedia(page))) return undefined;
  if (looks?.checkout && (!address || ALSO_CALLED.has(address.type)) && !saysArticle(page) && (yield* asksForOrder(page, address?.type, sells))) return general("checkout", "generic", "content");
  if (address?.isPrivate) return general(address.type, "address", "address");
  if (address?.type === "home" && !isAtHead(page)) return undefined;
  // Whatever a listed company does: what stands at the head of its own site, and what it says of its terms, is known.
  if (address && service && (address.type === "legal" || address.type === "home")) return general(address.type, "generic", "address");
  // A search is one wherever it is done; home pages, products and departments are told from any other site's by what is sold.
  if (isSearch) return general("search", "generic", "address");
  if (address) return (yield* sells()) || (looks?.cart && statesPrice(page, looks.cart)) ? general(address.type, "generic", "address") : undefined;
  yield;
  if (!looks || saysArticle(page) || !(yield* sells())) return undefined;
  yield;
  const type = typeOfTitle(page, looks) ?? (yield* typeOfLooks(page, looks)) ?? (yield* typeOfLinks(page));
  return type && general(type, "generic", "content");
}

/** Much software lists what was searched for and what a department holds in one way: the address tells which. */
function typeOfMark({ type, isCommon }: NamedBySoftware, isSearch: boolean): PageType {
  if (type === "category" && isSearch) return "search";
  return type === "search" && isCommon && !isSearch ? "category" : type;
}

/** What stands before a site's host where it is the whole site still: its languages and countries, and its pages for telephones. */
const OF_WHOLE_SITE = /^(?:www\d?|m|mobile|touch|shop|store|global|world|intl|[a-z]{2}(?:-[a-z]{2})?)\.$/;

/** What a listed company runs on a host of its own below its site's has a home page that is not the site's: careers, help. */
function isAtHead({ url: { hostname }, knowledge: { service } }: Page): boolean {
  return !service || hostname === service.host || OF_WHOLE_SITE.test(hostname.slice(0, -service.host.length));
}

/** A page that calls itself a song, a film, a book or a person. */
function isOfMedia(page: Page): boolean {
  return /^(?:music|video|profile|book)\b/.test(openGraphType(page));
}

function saysArticle(page: Page): boolean {
  return openGraphType(page) === "article" || wordsOf(bodyOf(page.document), "class").includes("single-post") || page.all("[itemscope]").some((item) => /(?:Article|BlogPosting)$/.test(attributeOf(item, "itemtype")));
}

function general(pageType: PageType, by: "software" | "address" | "generic", where: "address" | "content"): Signal {
  return { kind: "path", service: null, matched: pageType, where, rule: `${by}/${pageType}`, pageType };
}

function* readPlatforms(page: Page): Generator<void, Signal[]> {
  const signals: Signal[] = [];
  for (const { id, pages: rules } of page.knowledge.platforms) {
    const [marked, marker] = yield* firstMarked(page, rules);
    if (!marked) continue;
    signals.push({ kind: "meta", service: id, matched: marker, where: "head", rule: `${id}/${marked.id}` });
    const fired = yield* firstRule(page, id, rules.filter((rule) => hasAddressCondition(rule)));
    if (fired) signals.push({ ...fired, service: null });
  }
  return signals;
}

/** The first rule that asks for markers alone and finds one. To look for one goes over the whole page: a step each. */
function* firstMarked({ document }: Page, rules: IndexedPageRule[]): Generator<void, [rule: IndexedPageRule | undefined, marker: string]> {
  for (const rule of rules) {
    if (hasAddressCondition(rule) || !rule.markers) continue;
    yield;
    const marker = findMarker(rule, document);
    if (marker) return [rule, marker];
  }
  return [undefined, ""];
}

function* firstRule(page: Page, service: string, rules: IndexedPageRule[]): Generator<void, Signal | undefined> {
  for (const rule of rules) {
    if (!matchesAddress(rule, page.url) || (rule.type === "home" && !rule.host && !isAtHead(page))) continue;
    if (rule.markers) yield;
    const marker = rule.markers ? findMarker(rule, page.document) : "";
    if (marker === undefined) continue;
    return { kind: "path", service, matched: rule.id, where: marker ? "content" : "address", rule: `${service}/${rule.id}`, pageType: rule.type };
  }
  return undefined;
}
