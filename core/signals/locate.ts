import type { PageKnowledge } from "../dataset/page-knowledge.ts";
import { firstTextOf, matches, select } from "./dom.ts";
import { ADDRESSES, readAddresses } from "./links.ts";
import { openPage, type Page } from "./page.ts";
import { readSeller, SELLER_NAME } from "./seller.ts";
import { STORE_PLACES } from "./seller-link.ts";
import { cleanName } from "./seller-name.ts";
import { DEFAULT_LIMITS, type Signal } from "./signal.ts";
import { nodesWith, type TextNode, walkSegments } from "./text.ts";
import { NUMBER_HINT, readTrackingNumbers } from "./tracking-numbers.ts";
import { NO_TRADERS } from "./traders.ts";
import { IMAGE_PLACES, readImageNames, readVisibleNames } from "./visible-names.ts";

/** Nobody looks at more outlines at once. */
const MOST_PLACES = 24;

/** Scripts are nothing to look at. */
const SOURCES = ADDRESSES.filter(({ kind }) => kind !== "request");
const sourceOf = ({ kind }: Pick<Signal, "kind">) => SOURCES.find((source) => source.kind === kind);

/** True for signals that stand somewhere a person can look at, not in an address, a script or the page's head. */
export function hasPlace({ kind, where }: Signal): boolean {
  if (kind === "seller") return where === "sellerLabel" || where === "sellerLink";
  return kind === "visibleName" || kind === "trackingNumber" || sourceOf({ kind }) !== undefined;
}

/**
 * The elements that gave a signal, in document order. Each candidate is given alone to the reader that made the signal, so that
 * what is found here is what counted and nothing else.
 */
export function locateSignal(document: Document, url: URL, knowledge: PageKnowledge, signal: Signal): Element[] {
  const page = openPage(document, url, knowledge, DEFAULT_LIMITS);
  const isIt = (found: Signal[]) => found.some((other) => other.kind === signal.kind && other.service === signal.service && other.where === signal.where && other.matched === signal.matched && other.seller?.name === signal.seller?.name);
  const source = sourceOf(signal);
  const places = source ? page.all(source.element).filter((element) => isIt(readAddresses(withOnly(page, element), [source]))) : [...texts(page, signal, isIt), ...images(page, signal, isIt), ...sellerPlaces(page, signal)];
  return [...new Set(places)].slice(0, MOST_PLACES);
}

/** The page as a reader would see it if it held this element alone. */
function withOnly(page: Page, element: Element): Page {
  const all = (selector: string) => (matches(element, selector) ? [element] : []);
  return { ...page, all, some: (name, condition) => all(name + condition) };
}

function texts(page: Page, { kind, where }: Signal, isIt: (found: Signal[]) => boolean): Element[] {
  const [hint, read] = readerOf(page, kind, where);
  return [...walkSegments(page)].flatMap((segment) => nodesWith(segment, hint(segment.folded))).flatMap((node) => (isIt(read(node)) ? [node.parent] : []));
}

function readerOf(page: Page, kind: Signal["kind"], where: Signal["where"]): [hint: (folded: string) => RegExp | undefined, read: (node: TextNode) => Signal[]] {
  if (kind === "visibleName") return [page.names.patternIn, (node) => readVisibleNames(page, [node])];
  if (kind === "trackingNumber") return [() => NUMBER_HINT, (node) => readTrackingNumbers(page, [node])];
  // What the record's own selectors name stands at no label: see `sellerPlaces`.
  const labelled = { ...page, knowledge: { ...page.knowledge, sellerNames: undefined } };
  return [() => page.labels.sellerHint(), (node) => (where === "sellerLabel" ? readSeller({ page: labelled, stated: [], nodes: [node], type: "product", traders: NO_TRADERS }) : [])];
}

function images(page: Page, { kind }: Signal, isIt: (found: Signal[]) => boolean): Element[] {
  return kind === "visibleName" ? page.all(IMAGE_PLACES).filter((element) => isIt(readImageNames(withOnly(page, element)))) : [];
}

/** Where a seller's name stands by itself: links to stores, and the elements that the service's record tells. */
function sellerPlaces(page: Page, { where, matched, seller }: Signal): Element[] {
  const selector = where === "sellerLink" ? STORE_PLACES : matched === SELLER_NAME ? page.knowledge.sellerNames : undefined;
  return selector ? select(page.document, selector, DEFAULT_LIMITS.elements).filter((element) => cleanName(page.labels, NO_TRADERS, firstTextOf(element)) === seller?.name) : [];
}
