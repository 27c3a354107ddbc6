import { attributeOf, matchesAny } from "./dom.ts";
import type { Page } from "./page.ts";
import type { Signal } from "./signal.ts";

/** Sites that sell nothing call themselves a product too; one that states a price offers it. */
const PRICE = '[property="product:price:amount"],[property="og:price:amount"],[property="product:price"],[property="og:price"],[itemprop="price"],[itemprop="offers"]';

/** What the page calls itself by Open Graph, in lower case; "" where it says nothing. */
export function openGraphType(page: Page): string {
  const element = page.all("meta").find((meta) => attributeOf(meta, "property") === "og:type");
  return attributeOf(element, "content").toLowerCase();
}

/** The page's type by Open Graph: `product`, where a price stands beside it, or `article`. */
export function readMeta(page: Page): Signal[] {
  const type = openGraphType(page);
  if (type === "article") return [{ kind: "meta", service: null, matched: "og:type article", where: "head" }];
  if (!/(^|[.:])product(\.item)?$/.test(type) || !matchesAny(page.document, PRICE)) return [];
  return [{ kind: "meta", service: null, matched: "og:type product", where: "head", pageType: "product" }];
}
