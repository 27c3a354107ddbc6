import { ancestorsOf, firstTextOf, nameOf, select, siblingsOf, textOf } from "./dom.ts";
import { type Item, nameOfValue, walkItems } from "./items.ts";
import { isLabel } from "./labels.ts";
import type { Page } from "./page.ts";
import { cleanName } from "./seller-name.ts";
import type { Signal, StatedSeller, Where } from "./signal.ts";
import { isProse, type TextNode } from "./text.ts";

const LONGEST_TEXT = 110;

/**
 * The seller as the page states it: in structured data, or behind a label such as "Sold by". On a page with the buyer's own
 * details (`isPrivate`) a "company name" is the buyer's.
 */
export function readSeller(page: Page, items: Item[], nodes: TextNode[], isPrivate: boolean): Signal[] {
  const stated = sellerOfItems(items);
  if (stated) return [signal(stated, "sellerProperty", "Offer.seller")];
  for (const { text, node, parent } of nodes) {
    if (text.length > LONGEST_TEXT || (isPrivate && BUYERS_TOO.test(text))) continue;
    const name = labelledName(text, node);
    if (name && !isProse(parent)) return [signal({ name }, "sellerLabel", "seller label")];
  }
  const [link] = select(page.document, "[class*='seller' i] a[href*='/store/'],[class*='store' i] a[href*='/store/']", 1);
  const name = link && cleanName(textOf(link));
  return name ? [signal({ name }, "sellerLink", "store link")] : [];
}

function signal(seller: StatedSeller, where: Where, matched: string): Signal {
  return { kind: "seller", service: null, matched, where, seller };
}

function sellerOfItems(items: Item[]): StatedSeller | undefined {
  const names = new Set<string>();
  let stated: StatedSeller | undefined;
  for (const item of walkItems(items)) {
    if (!item.types.some((type) => /^(Offer|AggregateOffer|Order|Invoice)$/.test(type))) continue;
    for (const value of item.properties.get("seller") ?? item.properties.get("offeredBy") ?? []) {
      const name = cleanName(nameOfValue(value));
      if (!name) continue;
      names.add(name);
      stated = { name };
    }
  }
  // Several sellers on one page: it is a list, and no one of them is "the" seller.
  return names.size === 1 ? stated : undefined;
}

const BUYERS_TOO = /\b(?:business|company) name\b/i;
const STRONG_LABEL = /(?:sold by|sold and shipped by|verkauf(?:t)? (?:durch|von)|vendu par|verkocht door|vendido por|venduto da|sprzedawane przez|säljs av|business name|company name)\s*[:：]?\s*$/i;

function labelledName(text: string, node: Node): string | undefined {
  const colon = /^([^:：]{2,40})[:：]\s*(\S.*)$/.exec(text.trim());
  if (colon && isLabel("seller", colon[1] ?? "")) return cleanName(colon[2] ?? "");
  if (!STRONG_LABEL.test(text.trim())) return undefined;
  const next = nextText(node);
  return next === undefined ? undefined : cleanName(next);
}

/** The first text after a label, within its own small block: a name, not the address below it. */
function nextText(node: Node): string | undefined {
  let child = node;
  for (const ancestor of ancestorsOf(node, 3)) {
    for (const sibling of siblingsOf(child, "nextSibling")) {
      const text = firstTextOf(sibling);
      if (text) return text.length <= LONGEST_TEXT ? text : undefined;
    }
    if (nameOf(ancestor) === "body") return undefined;
    child = ancestor;
  }
  return undefined;
}
