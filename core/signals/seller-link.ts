import { addressOf, ancestorsOf, attributeOf, firstTextOf, isBoilerplate, isWithin } from "./dom.ts";
import type { IndexedPageRule } from "../dataset/index-format.ts";
import type { Page } from "./page.ts";
import { matchesAddress, matchesPath } from "./rule-match.ts";
import { cleanName } from "./seller-name.ts";

/** How shop software names the elements that hold a shop's or a seller's name: shop-name, store_name, sellerName. */
const NAMED_SHOP = /(?:shop|store)[-_]?name/i;
const NAMED_SELLER = /(?:seller|merchant|vendor)[-_]?name/i;
const SELLER_ID = ",[id*=sellername i]";
const NAMED = `[class*='name' i]${SELLER_ID}`;
/** One test for most elements; the two above decide. */
const NAMED_AFTER = `[class*='name' i]:is([class*='shop' i],[class*='store' i],[class*='seller' i],[class*='merchant' i],[class*='vendor' i])${SELLER_ID}`;
const OF_SHOP = /shop|store|seller/i;
const MOST_NAMED = 20;
const LONGEST = 200;
const DEEPEST = 60;

/**
 * The one store that a page links to by name, at an address that the service's own rules take for a store, or in an element
 * named after it. Where it names several, no one of them is "the" seller; on a page that may be of many (`isOfMany`) the first is not
 * either. Each search goes over the whole page: a step each.
 */
export function* readStoreLink(page: Page, isOfMany: boolean): Generator<void, { name: string }[]> {
  const stores = linkedStores(page);
  yield;
  const shops = elementsNamedAfter(page, NAMED_SHOP);
  const sellers = elementsNamedAfter(page, NAMED_SELLER);
  yield;
  const anyStore = page.all('a[href*="/store/"]').filter((link) => isStoreOfPage(page, link) && isInside(link, /seller|store/i, ["class"])).slice(0, isOfMany ? MOST_NAMED : 1);
  for (const elements of [stores.filter((link) => shops.some((element) => isWithin(link, element))), shops, sellers, stores, anyStore]) {
    const names = new Set(elements.flatMap((element) => nameIn(page, element) ?? []));
    if (names.size === 1) return [...names].map((name) => ({ name }));
  }
  return [];
}

/** A link to "/store/…" on the page's own site, by the record's entry where there is one: an app's page in an app store is none. */
function isStoreOfPage({ url, knowledge }: Page, link: Element): boolean {
  const host = addressOf(link, "href", url)?.hostname ?? "";
  const site = knowledge.service?.host ?? url.hostname.replace(/^www\./, "");
  return host === site || host.endsWith(`.${site}`);
}

function elementsNamedAfter(page: Page, whom: RegExp): Element[] {
  const named = page.all(NAMED_AFTER).filter((element) => whom.test(`${attributeOf(element, "class")} ${attributeOf(element, "id")}`));
  return named.slice(0, MOST_NAMED).filter((element) => !isBoilerplate(element));
}

/** Links to stores from the page's own matter; only those in an element that speaks of the shop. */
function linkedStores(page: Page): Element[] {
  const rules = page.knowledge.pages.filter(({ type }) => type === "store");
  const host = page.knowledge.service?.host;
  if (!host || rules.length === 0) return [];
  const found: Element[] = [];
  for (const link of page.all("a[href]")) {
    if (found.length >= MOST_NAMED) break;
    if (!mayBeStore(attributeOf(link, "href") ?? "", host, rules)) continue;
    const url = addressOf(link, "href", page.url);
    const isOwn = url !== undefined && (url.hostname === host || url.hostname.endsWith(`.${host}`));
    if (isOwn && rules.some((rule) => matchesAddress(rule, url)) && isInside(link, OF_SHOP, ["class", "id"]) && !isBoilerplate(link)) found.push(link);
  }
  return found;
}

/** Tells by the written path alone, where it is written as addresses usually are, whether one is worth parsing. */
function mayBeStore(written: string, host: string, rules: readonly IndexedPageRule[]): boolean {
  const [, origin, path] = USUAL.exec(written) ?? [];
  if (path === undefined) return true;
  return (origin === undefined || origin.includes(host)) && rules.some((rule) => !rule.path || matchesPath(rule, path));
}

/** Scheme and host, in lower case, or nothing; a path without the dots, escapes or spaces that parsing would change. */
const USUAL = /^(?:https?:)?(\/\/[a-z0-9.-]+)?(\/(?!\/)(?:[\w/-]|\.(?=\w))*)(?:[?#]|$)/;

/** True where an element around this one, or itself, bears such a word in one of the attributes. */
function isInside(element: Element, word: RegExp, attributes: readonly string[]): boolean {
  return [element, ...ancestorsOf(element, DEEPEST)].some((node) => attributes.some((name) => word.test(attributeOf(node, name) ?? "")));
}

/** Where a store's name may stand; `readStoreLink` decides. */
export const STORE_PLACES = `${NAMED},a[href]`;

function nameIn(page: Page, element: Element): string | undefined {
  const text = firstTextOf(element);
  if (text.length > LONGEST || attributeOf(element, "aria-hidden") === "true") return undefined;
  return cleanName(page.labels, text);
}
