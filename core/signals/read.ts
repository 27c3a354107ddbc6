import type { PageKnowledge } from "../dataset/page-knowledge.ts";
import type { PageType } from "../dataset/schema/service.ts";
import type { TraderWords } from "../labels/trader-words.ts";
import { choosePageType } from "../detect/page-type.ts";
import { areNamesToldOn, isSoughtOn } from "../detect/rules.ts";
import { strippedAddress } from "./address.ts";
import { ancestorsOf, textUpTo, within } from "./dom.ts";
import { type Item, readAttributeItems, readJsonLd } from "./items.ts";
import { ADDRESSES, readAddresses } from "./links.ts";
import { readMeta } from "./meta.ts";
import { languageOf } from "./language.ts";
import { openPage, type Page } from "./page.ts";
import { readPageRules } from "./page-rules.ts";
import { openReading, type Reading, type RunStep } from "./reading.ts";
import { readRequests } from "./requests.ts";
import { areOriginsSought, readLinkedSeller, readSeller, readStatedSeller, withOrigins } from "./seller.ts";
import { DEFAULT_LIMITS, type Limits, type PageSignals, type Signal } from "./signal.ts";
import { readStructuredData } from "./structured-data.ts";
import { nodesWith, type TextNode, type TextSegment, walkSegments } from "./text.ts";
import { NUMBER_HINT, readTrackingNumbers } from "./tracking-numbers.ts";
import { NO_TRADERS, openTraders } from "./traders.ts";
import { NAMES_A_STEP, readImageNames, readOptionNames, readVisibleNames } from "./visible-names.ts";

export type ReadOptions = { limits?: Limits; requests?: readonly string[]; runStep?: RunStep };

/** Where somebody sells, the reader asks what to know of traders on a page in this language, and goes on with what `traderWords` makes. */
export type Ask = { tradersIn: string };

/**
 * Reads the signals of a page. Pure: it looks at the document and the address, changes nothing, and gives matched terms only.
 * What the page's type makes meaningless is not looked for: no carrier on a home page, no seller on a tracking page.
 * It goes in steps of a few milliseconds at most, so that a caller can let the page go on between them. A reader that throws on a
 * broken page loses its own signals; the others go on.
 */
export function* readSignals(document: Document, url: URL, knowledge: PageKnowledge, options: ReadOptions = {}): Generator<void | Ask, PageSignals, TraderWords | undefined> {
  const limits = options.limits ?? DEFAULT_LIMITS;
  const page = openPage(document, url, knowledge, limits);
  const reading = openReading(page, options.runStep);
  const { signals, attempt, read, readInSteps } = reading;

  read("host", () => readHost(page));
  yield* readInSteps("pageRules", readPageRules(page));
  yield;
  read("meta", () => readMeta(page));
  yield;
  const items = attempt("items", () => readJsonLd(page));
  yield;
  items.push(...attempt("items", () => readAttributeItems(page)));
  read("structuredData", () => readStructuredData(page, items));
  const { type } = choosePageType(signals);
  const isOfOne = !listsSellers(page, signals);
  if (isOfOne && arePartiesSought(type)) {
    for (const source of ADDRESSES) {
      yield;
      read("addresses", () => readAddresses(page, [source]));
    }
    read("requests", () => readRequests(page, options.requests ?? []));
    yield;
    read("images", () => readImageNames(page, isSoughtOn("payment", type)));
    yield;
    // On a tracking page a list of carriers is a search form: what the page can look for, not who carries this parcel.
    if (type !== "tracking") read("options", () => readOptionNames(page));
  }
  const language = attempt("language", () => [languageOf(document)])[0] ?? "";
  if (isOfOne && (areNamesSought(page, type) || isSoughtOn("seller", type))) yield* readText(page, reading, items, type, language);

  return {
    v: 1,
    address: strippedAddress(url, type),
    language,
    signals: signals.slice(0, limits.signals),
    truncated: page.truncated || signals.length > limits.signals,
  };
}

/** A price comparison: who sells and carries there is told of each offer, not of the page. */
function listsSellers({ knowledge: { service, pages } }: Page, signals: readonly Signal[]): boolean {
  return pages.some(({ id, ofSeveralSellers }) => ofSeveralSellers && signals.some((signal) => signal.kind === "path" && signal.service === service?.id && signal.matched === id));
}

const MOST_ORIGINS = 200;
/** Segments that are kept for it: to keep all texts of the largest pages is what costs them most. */
const MOST_PASSED = 100;
const arePartiesSought = (type: PageType) => isSoughtOn("carrier", type) || isSoughtOn("payment", type);

const areNamesSought = (page: Page, type: PageType) => arePartiesSought(type) || (page.knowledge.service !== null && areNamesToldOn(type));

/** Names, numbers and the seller: one walk over the page's text, a step for each stretch of it. */
function* readText(page: Page, { attempt, read, attemptInSteps }: Reading, items: Item[], type: PageType, language: string): Generator<void | Ask, void, TraderWords | undefined> {
  const isSellerSought = isSoughtOn("seller", type);
  const words = isSellerSought ? yield { tradersIn: language } : undefined;
  const traders = words ? openTraders(words) : NO_TRADERS;
  const stated = isSellerSought ? attempt("seller", () => readStatedSeller(page, traders, items)) : [];
  const [labelled, origins]: [TextNode[], TextNode[]] = [[], []];
  const passed: TextSegment[] = [];
  const segments = walkSegments(page);
  let left = page.limits.elements;
  for (;;) {
    const [step] = attempt("text", () => [segments.next()]);
    if (!step || step.done) break;
    const segment = step.value;
    if (areNamesSought(page, type)) {
      const hits = nodesWith(segment, page.names.patternIn(segment.folded));
      const named = arePartiesSought(type) ? hits : hits.filter(({ parent }) => !isFilter(parent));
      page.truncated ||= named.length > left;
      const kept = named.slice(0, left);
      for (let at = 0; at < kept.length; at += NAMES_A_STEP) {
        if (at > 0) yield;
        read("visibleNames", () => readVisibleNames(page, kept.slice(at, at + NAMES_A_STEP), isSoughtOn("payment", type)));
      }
      left = Math.max(0, left - named.length);
      if (arePartiesSought(type)) read("trackingNumbers", () => readTrackingNumbers(page, nodesWith(segment, NUMBER_HINT)));
    }
    if (isSellerSought && stated.length === 0 && labelled.length < page.limits.elements) labelled.push(...nodesWith(segment, page.labels.sellerHint()));
    if (isSellerSought && passed.length < MOST_PASSED) passed.push(segment);
    yield;
  }
  if (!isSellerSought) return;
  let sellers = attempt("seller", () => readSeller({ page, traders, stated, nodes: labelled, type }));
  if (sellers.length === 0 && page.knowledge.service?.kind !== "postalOperator") sellers = yield* attemptInSteps("seller", readLinkedSeller(page, traders, type));
  if (areOriginsSought(sellers, type)) {
    for (const segment of passed) {
      if (origins.length >= MOST_ORIGINS) break;
      yield;
      origins.push(...nodesWith(segment, traders.originHint()));
    }
  }
  read("seller", () => (areOriginsSought(sellers, type) ? withOrigins(traders, sellers, origins) : sellers));
}

const LONGEST_FILTER = 60;
/** Without its white space a text is shorter. */
const ENOUGH = 4 * LONGEST_FILTER;
/** "DHL (188)": so many of the things listed. */
const COUNTED = /\(\s*\d[\d.,\s]*\)$/;

/** On a list, a carrier beside a box to tick or a count is what one may look for. */
function isFilter(element: Element): boolean {
  return [...ancestorsOf(element, 2)].some((around) => within(around, "input", 1).length > 0 || isCounted(textUpTo(around, ENOUGH).replace(/\s+/g, " ").trim()));
}

const isCounted = (text: string) => text.length <= LONGEST_FILTER && COUNTED.test(text);

function readHost({ knowledge: { service } }: Page): Signal[] {
  return service ? [{ kind: "host", service: service.id, matched: service.host, where: "address" }] : [];
}
