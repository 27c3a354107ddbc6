import { addressOf, attributeOf, firstTextOf, isBoilerplate, isWithin, select } from "./dom.ts";
import type { Page } from "./page.ts";
import { matchesAddress } from "./rule-match.ts";
import { cleanName } from "./seller-name.ts";

/** Elements that shop software names after what they hold: shop-name, store-name, sellerName. */
const namedAfter = (who: string) => ["-name", "_name", "name"].map((end) => `[class*="${who}${end}" i]`);
const NAMED_SHOP = ["shop", "store"].flatMap(namedAfter).join(",");
const NAMED_SELLER = ["seller", "merchant", "vendor"].flatMap(namedAfter).join(",");
const MOST_NAMED = 20;
const LONGEST = 200;

/**
 * The one store that a page links to by name, at an address that the service's own rules take for a store, or in an element
 * named after it. Where it names several, no one of them is "the" seller; on a page that may be of many (`isOfMany`) the first is not either.
 */
export function readStoreLink(page: Page, isOfMany: boolean): { name: string }[] {
  const stores = linkedStores(page);
  const shops = select(page.document, NAMED_SHOP, MOST_NAMED).filter((element) => !isBoilerplate(element));
  const sellers = select(page.document, NAMED_SELLER, MOST_NAMED).filter((element) => !isBoilerplate(element));
  const anyStore = select(page.document, "[class*='seller' i] a[href*='/store/'],[class*='store' i] a[href*='/store/']", MOST_NAMED).slice(0, isOfMany ? MOST_NAMED : 1);
  for (const elements of [stores.filter((link) => shops.some((element) => isWithin(link, element))), shops, sellers, stores, anyStore]) {
    const names = new Set(elements.flatMap((element) => nameIn(page, element) ?? []));
    if (names.size === 1) return [...names].map((name) => ({ name }));
  }
  return [];
}

/** Links to stores from the page's own matter; only those in an element that speaks of the shop. */
function linkedStores(page: Page): Element[] {
  const rules = page.knowledge.pages.filter(({ type }) => type === "store");
  const host = page.knowledge.service?.host;
  if (!host || rules.length === 0) return [];
  return select(page.document, SHOP_LINKS, MOST_NAMED * 2).filter((link) => {
    const url = addressOf(link, "href", page.url);
    const isOwn = url !== undefined && (url.hostname === host || url.hostname.endsWith(`.${host}`));
    return isOwn && rules.some((rule) => matchesAddress(rule, url)) && !isBoilerplate(link);
  });
}

const SHOP_LINKS = ["shop", "store", "seller"].map((who) => `[class*="${who}" i] a[href],[id*="${who}" i] a[href]`).join(",");

/** Where a store's name may stand; `readStoreLink` decides. */
export const STORE_PLACES = [NAMED_SHOP, NAMED_SELLER, SHOP_LINKS, "a[href*='/store/']"].join(",");

function nameIn(page: Page, element: Element): string | undefined {
  const text = firstTextOf(element);
  if (text.length > LONGEST || attributeOf(element, "aria-hidden") === "true") return undefined;
  return cleanName(page.labels, text);
}
