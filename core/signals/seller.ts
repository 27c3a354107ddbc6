import type { PageType } from "../dataset/schema/service.ts";
import { isPrivateType } from "./address.ts";
import { firstTextOf, nameOf, siblingsOf } from "./dom.ts";
import { type Item, nameOfValue, walkItems } from "./items.ts";
import type { Labels } from "./labels.ts";
import { nextText } from "./next-text.ts";
import type { Page } from "./page.ts";
import { readOrigins, readTraderDetails } from "./seller-details.ts";
import { isOfOthers, readStoreLink } from "./seller-link.ts";
import { cleanName } from "./seller-name.ts";
import type { Signal, StatedSeller, Where } from "./signal.ts";
import { isProse, type TextNode } from "./text.ts";
import type { Traders } from "./traders.ts";

const LONGEST_TEXT = 110;
/** An order may be filled by several. */
const MOST_SELLERS = 12;
const MANY_SELLERS: ReadonlySet<PageType> = new Set(["cart", "checkout", "order"]);
const mostSellersOn = (type: PageType) => (MANY_SELLERS.has(type) ? MOST_SELLERS : 1);

/** What the seller is read from: `stated` by structured data, `nodes` hold a seller label or what may be one. */
export type SellerInput = { page: Page; traders: Traders; stated: Signal[]; nodes: TextNode[]; type: PageType };

/**
 * The seller as the page states it: in structured data, or behind a label such as "Sold by", with the country and the register
 * number of its trader block. A cart or an order may name several. On a page with the buyer's own details a "company name" is
 * the buyer's, and so is a country.
 */
export function readSeller({ page, traders, stated, nodes, type }: SellerInput): Signal[] {
  return [stated, readNamed(page, traders, type)].find(([first]) => first) ?? readLabelled(page, traders, nodes, type);
}

/** What matched where a record's selectors found the name. */
export const SELLER_NAME = "seller name";

/** Where the service's record tells in which elements its pages name them: several on a page of one are what else there is. */
function readNamed(page: Page, traders: Traders, type: PageType): Signal[] {
  const most = mostSellersOn(type);
  const names = page.all(page.knowledge.sellerNames ?? "").flatMap((element) => cleanName(page.labels, traders, firstTextOf(element)) ?? []);
  const sellers = [...new Set(names)].map((name) => signal({ name }, "sellerLabel", SELLER_NAME));
  return most < 2 && sellers[1] ? [] : sellers.slice(0, most);
}

/** Where nothing states a seller: the one store that the page links to, or those that a cart or an order names. */
export function* readLinkedSeller(page: Page, traders: Traders, type: PageType): Generator<void, Signal[]> {
  const stores = yield* readStoreLink(page, traders, mostSellersOn(type));
  return stores.map(({ name }) => signal({ name }, "sellerLink", "store link"));
}

/** Where a page that sells for one seller sends from, and where the item was made: a page of the buyer's own holds other places. */
export function areOriginsSought(sellers: readonly Signal[], type: PageType): boolean {
  return sellers.length === 1 && !isPrivateType(type);
}

/** The sellers with what the page says of where their goods come from, in texts that hold a word for it. */
export function withOrigins(traders: Traders, sellers: Signal[], origins: TextNode[]): Signal[] {
  const stands = readOrigins(traders, origins);
  return sellers.map((one) => (one.seller ? { ...one, seller: { ...one.seller, ...stands } } : one));
}

/** The one seller of the page's structured data. Marketplaces write the brand there too: who sells then stands beside a label. */
export function readStatedSeller({ labels, knowledge }: Page, traders: Traders, items: Item[]): Signal[] {
  const stated = sellerOfItems(labels, traders, items);
  const isBrand = stated && knowledge.service?.kind === "marketplace" && [...walkItems(items)].some(({ properties }) => properties.get("brand")?.some((brand) => nameOfValue(brand) === stated.name));
  return stated && !isBrand ? [signal(stated, "sellerProperty", "Offer.seller")] : [];
}

function readLabelled(page: Page, traders: Traders, nodes: TextNode[], type: PageType): Signal[] {
  const most = mostSellersOn(type);
  const isPrivate = isPrivateType(type);
  const found = new Map<string, Signal>();
  for (const { text, node, parent } of nodes) {
    const line = text.trim();
    if (line.length > LONGEST_TEXT || (isPrivate && BUYERS_TOO.test(line.toLowerCase()))) continue;
    const named = labelledName(page.labels, traders, line, node);
    if (!named || found.has(named.name) || isProse(page, parent) || isOfOthers(parent)) continue;
    const details = isPrivate ? {} : readTraderDetails(traders, page.document, named.node);
    found.set(named.name, signal({ name: named.name, ...details }, "sellerLabel", "seller label"));
    if (found.size >= most) break;
  }
  return [...found.values()];
}

function signal(seller: StatedSeller, where: Where, matched: string): Signal {
  return { kind: "seller", service: null, matched, where, seller };
}

function sellerOfItems(labels: Labels, traders: Traders, items: Item[]): StatedSeller | undefined {
  const names = new Set<string>();
  let stated: StatedSeller | undefined;
  for (const item of walkItems(items)) {
    if (!item.types.some((type) => /^(Offer|AggregateOffer|Order|Invoice)$/.test(type))) continue;
    for (const value of item.properties.get("seller") ?? item.properties.get("offeredBy") ?? []) {
      const name = isPerson(value) ? undefined : cleanName(labels, traders, nameOfValue(value));
      if (!name) continue;
      names.add(name);
      const country = typeof value === "string" ? undefined : countryOfItem(traders, value);
      stated = { name, ...(country && { country }) };
    }
  }
  // Several sellers on one page: it is a list, and no one of them is "the" seller.
  return names.size === 1 ? stated : undefined;
}

/** Who sells what they no longer need is somebody, and no company: their name stays on the page. */
const isPerson = (value: string | Item) => typeof value !== "string" && value.types.includes("Person");

/** schema.org: address → PostalAddress → addressCountry, a code, a name or a Country. */
function countryOfItem(traders: Traders, seller: Item): string | undefined {
  const [address] = seller.properties.get("address") ?? [];
  const [country] = typeof address === "object" ? (address.properties.get("addressCountry") ?? []) : [];
  return country === undefined ? undefined : traders.countryOf(nameOfValue(country));
}

/** In lower case: an expression that ignores case takes milliseconds to compile. */
const BUYERS_TOO = /\b(?:business|company) name\b/;

function labelledName(labels: Labels, traders: Traders, line: string, node: Node): { name: string; node: Node } | undefined {
  const text = textBehindLabel(labels, line, node);
  const name = text && cleanName(labels, traders, text);
  return name ? { name, node } : undefined;
}

/** Behind a colon, in the same sentence, or in what stands next. */
function textBehindLabel(labels: Labels, line: string, node: Node): string | undefined {
  const colonNode = colonBehind(node);
  if (colonNode) return isLabel(labels, line) ? nextText(colonNode, LONGEST_TEXT) : undefined;
  const colon = /^([^:：]{2,40})[:：]\s*(\S.*)$/s.exec(line);
  if (colon && isLabel(labels, colon[1] ?? "")) return colon[2];
  const said = labels.nameAfterSoldBy(line);
  if (said && goesOn(said, node)) return undefined;
  if (said) return said;
  const isAlone = labels.endsWithSoldBy(line) || (/[:：]$/.test(line) && isLabel(labels, line));
  return isAlone ? nextText(node, LONGEST_TEXT) : undefined;
}

/** The colon of a label that software wrote as two texts: "Seller<!-- -->:". */
function colonBehind(node: Node): Node | undefined {
  const [next] = siblingsOf(node, "nextSibling");
  return next?.nodeType === 3 && /^\s*[:：]\s*$/.test(next.nodeValue ?? "") ? next : undefined;
}

/** "Sold by Example in certified <a>packaging</a>": nobody can say where in it the name ends. */
function goesOn(said: string, node: Node): boolean {
  const [next] = siblingsOf(node, "nextSibling");
  return /\s\p{Ll}+$/u.test(said) && next !== undefined && next.nodeType === 1 && nameOf(next as Element) === "a";
}

function isLabel(labels: Labels, text: string): boolean {
  return labels.is("seller", text) || labels.is("soldBy", text);
}
