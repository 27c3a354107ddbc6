import { attributeOf, select } from "./dom.ts";
import type { Page } from "./page.ts";
import type { Signal } from "./signal.ts";

/** The page's type by Open Graph: `product` or `article`. */
export function readMeta(page: Page): Signal[] {
  const [element] = select(page.document, 'meta[property="og:type"]', 1);
  const type = element ? (attributeOf(element, "content") ?? "").toLowerCase() : "";
  if (/(^|[.:])product(\.item)?$/.test(type)) return [{ kind: "meta", service: null, matched: "og:type product", where: "head", pageType: "product" }];
  if (type === "article") return [{ kind: "meta", service: null, matched: "og:type article", where: "head" }];
  return [];
}
