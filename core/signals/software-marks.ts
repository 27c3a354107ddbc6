import type { PageType } from "../dataset/schema/service.ts";
import type { NamedBySoftware, SoftwareWords } from "../labels/software-words.ts";
import { bodyOf, rootOf } from "./document.ts";
import { attributeOf } from "./dom.ts";

const LONGEST = 2_000;

/** PrestaShop up to 1.6 names the page by the body's id, beside classes that only it writes. */
const PRESTASHOP = /\b(?:hide-(?:left|right)-column|lang_[a-z]{2})\b/;
const PRESTASHOP_IDS: Record<string, PageType> = { index: "home", category: "category", product: "product", search: "search", order: "cart", "order-opc": "checkout", authentication: "account", "my-account": "account", history: "order", "order-confirmation": "order", password: "account", identity: "account" };

/**
 * What the page's software names it; undefined where it names nothing. A theme may write such a word behind its own name on every
 * page, as Astra's `ast-woocommerce-cart-menu`: only what begins with it counts.
 */
export function markOfSoftware(document: Document, words: SoftwareWords): NamedBySoftware | undefined {
  const body = bodyOf(document);
  const id = attributeOf(body, "id").toLowerCase();
  const marks = `${attributeOf(rootOf(document), "class")} ${attributeOf(body, "class")} ${id}`.slice(0, LONGEST).toLowerCase();
  const named = PRESTASHOP.test(marks) && Object.hasOwn(PRESTASHOP_IDS, id) ? PRESTASHOP_IDS[id] : undefined;
  if (named) return { type: named };
  const [type, , isCommon] = words.find(([, source]) => new RegExp(`(?<![\\w-])(?:${source})\\b`).test(marks)) ?? [];
  return type && { type, isCommon };
}
