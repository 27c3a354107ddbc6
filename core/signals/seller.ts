import { ancestorsOf, nameOf, select, textOf } from "./dom.ts";
import { type Item, nameOfValue, walkItems } from "./items.ts";
import { labelKind, leadingLabelKind } from "./labels.ts";
import type { Page } from "./page.ts";
import type { Signal, StatedSeller, Where } from "./signal.ts";
import { isProse, type TextNode } from "./text.ts";

const LONGEST_NAME = 80;
const PERSONAL = /@|\+?\d[\d ()/-]{7,}|https?:|\b(?:street|straße|strasse|rue|avenue|road|calle|via)\b/i;

/** A business name fit to leave the page: short, no address, phone or e-mail in it. */
export function cleanName(text: string): string | undefined {
  const name = text.replace(/\s+/g, " ").trim().replace(/^[:：\s]+|[\s(（,;|·]+$/g, "");
  if (name.length < 2 || name.length > LONGEST_NAME || PERSONAL.test(name) || !/\p{L}/u.test(name) || labelKind(name)) return undefined;
  return name;
}

/** The seller as the page states it: in structured data, or behind a label such as "Sold by". */
export function readSeller(page: Page, items: Item[], nodes: TextNode[]): Signal[] {
  const stated = sellerOfItems(items);
  if (stated) return [signal(stated, "sellerProperty", "Offer.seller")];
  for (const { text, node, parent } of nodes) {
    if (text.length > LONGEST_NAME + 30 || isProse(parent)) continue;
    const name = labelledName(text, node);
    if (name) return [signal({ name }, "sellerLabel", "seller label")];
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

const STRONG_LABEL = /(?:sold by|sold and shipped by|verkauf(?:t)? (?:durch|von)|vendu par|verkocht door|vendido por|venduto da|sprzedawane przez|säljs av|business name|company name)\s*[:：]?\s*$/i;

function labelledName(text: string, node: Node): string | undefined {
  const colon = /^([^:：]{3,40})[:：]\s*(\S.*)$/.exec(text.trim());
  if (colon && leadingLabelKind(colon[1] ?? "") === "seller") return cleanName(colon[2] ?? "");
  if (!STRONG_LABEL.test(text.trim())) return undefined;
  const next = nextText(node);
  return next === undefined ? undefined : cleanName(next);
}

/** The next text after a label, within its own small block. */
function nextText(node: Node): string | undefined {
  let child = node;
  for (const ancestor of ancestorsOf(node, 3)) {
    for (let sibling = child.nextSibling, steps = 0; sibling && steps < 3; sibling = sibling.nextSibling) {
      const text = textOf(sibling).trim();
      if (!text) continue;
      steps += 1;
      return text.length <= LONGEST_NAME + 20 ? text : undefined;
    }
    if (nameOf(ancestor) === "body") return undefined;
    child = ancestor;
  }
  return undefined;
}
