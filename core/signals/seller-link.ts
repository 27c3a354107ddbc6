import { addressOf, ancestorsOf, attributeOf, firstTextOf, isBoilerplate, isWithin } from "./dom.ts";
import type { Page } from "./page.ts";
import { matchesAddress } from "./rule-match.ts";
import { cleanName } from "./seller-name.ts";

/** How shop software names the elements that hold a shop's or a seller's name: shop-name, store_name, sellerName. */
const NAMED_SHOP = /(?:shop|store)[-_]?name/i;
const NAMED_SELLER = /(?:seller|merchant|vendor)[-_]?name/i;
/** One test an element; the two above decide. */
const NAMED = "[class*='name' i]";
const OF_SHOP = /shop|store|seller/i;
const MOST_NAMED = 20;
const LONGEST = 200;
const DEEPEST = 60;

/**
 * The one store that a page links to by name, at an address that the service's own rules take for a store, or in an element
 * named after it. Where it names several, no one of them is "the" seller; on a page that may be of many (`isOfMany`) the first is not either.
 */
export function readStoreLink(page: Page, isOfMany: boolean): { name: string }[] {
  const stores = linkedStores(page);
  const shops = elementsNamedAfter(page, NAMED_SHOP);
  const sellers = elementsNamedAfter(page, NAMED_SELLER);
  const anyStore = page.all("a").filter((link) => (attributeOf(link, "href") ?? "").includes("/store/") && isInside(link, /seller|store/i, ["class"])).slice(0, isOfMany ? MOST_NAMED : 1);
  for (const elements of [stores.filter((link) => shops.some((element) => isWithin(link, element))), shops, sellers, stores, anyStore]) {
    const names = new Set(elements.flatMap((element) => nameIn(page, element) ?? []));
    if (names.size === 1) return [...names].map((name) => ({ name }));
  }
  return [];
}

function elementsNamedAfter(page: Page, whom: RegExp): Element[] {
  const named = page.all(NAMED).filter((element) => whom.test(attributeOf(element, "class") ?? ""));
  return named.slice(0, MOST_NAMED).filter((element) => !isBoilerplate(element));
}

/** Links to stores from the page's own matter; only those in an element that speaks of the shop. */
function linkedStores(page: Page): Element[] {
  const rules = page.knowledge.pages.filter(({ type }) => type === "store");
  const host = page.knowledge.service?.host;
  if (!host || rules.length === 0) return [];
  const found: Element[] = [];
  for (const link of page.all("a")) {
    if (found.length >= MOST_NAMED) break;
    const url = addressOf(link, "href", page.url);
    const isOwn = url !== undefined && (url.hostname === host || url.hostname.endsWith(`.${host}`));
    if (isOwn && rules.some((rule) => matchesAddress(rule, url)) && isInside(link, OF_SHOP, ["class", "id"]) && !isBoilerplate(link)) found.push(link);
  }
  return found;
}

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
