import { marksBlock } from "../labels/block-tokens.ts";
import type { LabelKind } from "../labels/words.ts";
import { ancestorsOf, attributeOf, holdsFrame, isAround, isBoilerplate, isPageFooter, MARKS, marksOf, nameOf, textUpTo, within } from "./dom.ts";
import { HIGHEST_BLOCK, HIGHEST_ROW, isBesideRadio, isChoice, isOffered } from "./choices.ts";
import { labelBeside } from "./label-beside.ts";
import { nextText } from "./next-text.ts";
import { isPayment, type NameHit, purposeOf } from "./names.ts";
import type { Page } from "./page.ts";
import { isListedUnder } from "./parties.ts";
import type { Signal, Where } from "./signal.ts";
import { readOptions } from "./select-options.ts";
import { BETWEEN, isProse, placesWith, segmentOf, type TextNode } from "./text.ts";

const LONGEST_LINE = 160;
/** What is around a name is looked at for each: so many in one step, and no page needs more logos. */
export const NAMES_A_STEP = 60;
/** An option names its carrier in a few words: "DHL Express", "UPS Ground · 3–5 days". */
const LONGEST_OPTION = 40;
/** Where it is to be ticked, what it costs or where it is fetched may stand behind. */
const LONGEST_CHOICE = 60;

/**
 * Names of carriers and payment services, only where shipping or payment is being spoken of: behind a label, in a labelled
 * block, or in an option of a shipping or payment form. A name in running text says nothing.
 * @param isOrdered where something is ordered, a line that is nothing but a carrier's name says who carries
 */
export function readVisibleNames(page: Page, nodes: TextNode[], isOrdered = true): Signal[] {
  const found = new Map<string, Signal>();
  for (const place of nodes) {
    if (place.text.length > LONGEST_LINE || found.size >= page.limits.signals) continue;
    for (const hit of page.names.find(place.text)) readHit(page, hit, place, found, isOrdered);
  }
  return [...found.values()];
}

/** Buttons that bear no text: a payment service draws its own, in a frame or in the page. */
const BUTTONS = ["button[aria-label]", "[role=button][aria-label]", "iframe[title]"];
/** Pictures that are no `img`. */
const DRAWN = ":is([role=img],svg)[aria-label]";
/** Where `readImageNames` looks. */
export const IMAGE_PLACES = ["img[alt]", DRAWN, ...BUTTONS].join(",");

/**
 * The same for images and buttons: a logo's alternative text, or a button's name, is what people see or hear.
 * @param isOrdered where nothing is ordered no button pays
 */
export function readImageNames(page: Page, isOrdered = true): Signal[] {
  const found = new Map<string, Signal>();
  const buttons = new Set(isOrdered ? BUTTONS.flatMap((selector) => page.all(selector)) : []);
  const images = [...page.some("img", ':is([alt]:not([alt=""]),[aria-label])'), ...page.all(DRAWN), ...buttons];
  const values = images.map(nameOfLogo);
  const segment = segmentOf(images, values);
  const named = placesWith(segment, page.names.patternIn(segment.folded));
  page.truncated ||= named.length > NAMES_A_STEP;
  for (const { node: image, text } of named.slice(0, NAMES_A_STEP)) {
    if (text.length > LONGEST_LINE) continue;
    for (const hit of page.names.find(text)) {
      const isButton = buttons.has(image) && (hit.start === 0 || (nameOf(image) === "iframe" && !hit.ambiguous));
      const isLogo = () => isAllOf(text, hit) && !isAround(image, holdsFrame) && isAmongOthers(page, image, hit);
      if (isOrdered && isPayment(hit) && (isButton || isLogo()) && !isOfSite(image)) add(found, hit, "paymentOption");
      else readHit(page, hit, { text, node: image, parent: image }, found);
    }
  }
  return [...found.values()];
}

/** The same for drop-down lists of shipping and payment methods. */
export function readOptionNames(page: Page): Signal[] {
  const found = new Map<string, Signal>();
  for (const { hit, where } of readOptions(page)) add(found, hit, where);
  return [...found.values()];
}

function add(found: Map<string, Signal>, hit: NameHit, where: Where): void {
  for (const { id } of hit.services) {
    const key = `${id} ${where}`;
    if (!found.has(key)) found.set(key, { kind: "visibleName", service: id, matched: hit.text, where });
  }
}

function readHit(page: Page, hit: NameHit, { text, node, parent }: TextNode, found: Map<string, Signal>, isLineOfOrder = false): void {
  if (isProse(page, parent) || isOfSite(parent) || isTalk(parent)) return;
  const kind = page.labels.kindOf(text.slice(0, hit.start)) ?? labelBeside(page.labels, node);
  const where = kind && placeOfLabel(kind, hit);
  if (where) return add(found, hit, where);
  // What stands beside an order is its sum, and how it can be paid.
  if (isPayment(hit) ? isAround(parent, holdsFrame) : isBoilerplate(parent) && !isChoice(page, parent)) return;
  const isCommon = hit.ambiguous && !isMeant(page, hit, text, parent);
  if (isCommon && !isCarrierHere(page, hit, text, parent)) return;
  const length = hit.method ? 0 : text.trim().length;
  const isAlone = () => isLineOfOrder && !isPayment(hit) && isAllOf(text, hit);
  const isChosen = () => length <= LONGEST_CHOICE && (isBesideRadio(parent, hit) || isAlone() || (!isCommon && (isChoice(page, parent) || goesOnWithDelivery(hit, text))));
  const block = blockOf(page, parent, hit, length <= LONGEST_OPTION) ?? (isChosen() ? optionOf(hit) : undefined);
  if (block) add(found, hit, block);
}

/** "DPD – doručení na adresu": who carries, and then what it does. */
function goesOnWithDelivery(hit: NameHit, text: string): boolean {
  return !isPayment(hit) && !text.slice(0, hit.start).trim() && marksBlock("shipping", text.normalize("NFD").replace(/\p{M}/gu, ""));
}

/** An everyday word counts where it is all that a choice or a method is called, one of several ways to pay, or in a picture's name in a block of payment. */
function isMeant(page: Page, hit: NameHit, text: string, element: Element): boolean {
  if (isAllOf(text, hit)) return OF_CARD.test(text.trim()) || isOffered(page, element) || isAmongOthers(page, element, hit);
  if (isPayment(hit) && nameOf(element) === "img" && blockOf(page, element, hit, true)) return true;
  return isItem(text, hit) && isAmongOthers(page, element, hit, 1);
}

/** A carrier's everyday name beside other words: in its own country, or as the abbreviation that it is, where one chooses. */
function isCarrierHere(page: Page, hit: NameHit, text: string, element: Element): boolean {
  if (isPayment(hit)) return false;
  const country = /\.[a-z]{2}$/.exec(page.url.hostname)?.[0];
  if (country && hit.services.some(({ id }) => isListedUnder(page.knowledge.parties, id, country))) return true;
  const isAbbreviated = /^[A-Z]+$/.test(hit.text) && hit.text === text.slice(hit.start, hit.end) && /[a-z]/.test(text);
  return isAbbreviated && (isOffered(page, element) || isBesideRadio(element, hit));
}

/** What may stand behind a name of a card in a logo's text, and the last digits of one's own. */
const OF_LOGO = /[-_ ](?:logo|icon|card|credit|debit)$/i;
const OF_CARD = /\s*(?:(?:[•*·.x] ?){2,}|ending in)\s*\d{4}$/i;

const isAllOf = (text: string, hit: NameHit) => hit.text.length === text.trim().replace(OF_LOGO, "").replace(OF_CARD, "").length;

/** One item of a list in one text: "Visa, Mastercard". */
function isItem(text: string, { start, end }: NameHit): boolean {
  return /(?:^|[,/|(·+&])\s*$/.test(text.slice(0, start)) && /^\s*(?:$|[,/|)·+&.])/.test(text.slice(end));
}

const LONGEST_ROW = 200;
/** Without its white space a text is shorter. */
const ENOUGH = 4 * LONGEST_ROW;
const MOST_LOGOS = 12;
const OTHERS_BESIDE_WORD = 2;

/**
 * In a row of logos or words that names another one of its kind; by itself, where this one is an everyday word, a link or a zip, and
 * no logo in a block of its purpose, two.
 */
function isAmongOthers(page: Page, element: Element, hit: NameHit, least = hit.ambiguous ? OTHERS_BESIDE_WORD : 1): boolean {
  const isLogo = nameOf(element) === "img" || attributeOf(element, "role") === "img";
  for (const row of ancestorsOf(element, HIGHEST_ROW)) {
    const text = textUpTo(row, ENOUGH, BETWEEN).replace(/\s+/g, " ");
    if (text.length > LONGEST_ROW) return false;
    const named = [text, ...namesOfLogos(row)].join(BETWEEN);
    if (named.replaceAll(BETWEEN, "").trim().length <= hit.text.length) continue;
    const alike = page.names.find(named).filter((other) => isPayment(other) === isPayment(hit));
    const others = new Set(alike.flatMap(({ services }) => services.map(({ id }) => id)).filter((id) => !hit.services.some((own) => own.id === id)));
    if (others.size >= least || (others.size > 0 && isLogo && blockOf(page, row, hit, true))) return true;
  }
  return false;
}

/** What the pictures in a row are called, whatever they are drawn with. */
function namesOfLogos(row: Element): string[] {
  return ["img", "span", "svg", "i"].flatMap((name) => within(row, name, MOST_LOGOS)).map(nameOfLogo);
}

/** What people hear of a picture, a button or a frame; software writes "american_express", "apple-pay", and of the card "master". */
function nameOfLogo(image: Element): string {
  const name = attributeOf(image, "alt") || attributeOf(image, "aria-label") || attributeOf(image, "title");
  return name.replace(/_|-(?=pay\b)/gi, " ").replace(/^master$/i, "Mastercard");
}

function placeOfLabel(kind: LabelKind, hit: NameHit): Where | undefined {
  if (kind === "payment") return isPayment(hit) ? "paymentLabel" : undefined;
  if (kind === "shipping" || kind === "tracking") return isPayment(hit) ? undefined : "shippingLabel";
  return undefined;
}

/** Where shipping and payment are talked about: who takes a thing back, or where a card bears its code, is offered to nobody; nor is what a template or a search holds. */
const OF_TALK = /help|tool-?tip|returns|faq|partners|slider|agreement|-tpl|search(?![-\w])/;

/** In such a place, or in a drawing that is kept for use elsewhere. */
const isTalk = (element: Element) => isAround(element, (node) => nameOf(node) === "symbol" || OF_TALK.test(marksOf(node)), HIGHEST_BLOCK);

/** In the page's footer, or in a row right above the line that says whose the page is or who made it: seals of a footer that nobody called so. */
function isOfSite(element: Element): boolean {
  const isSeal = (row: Element) => /©|web ?design/i.test(nextText(row, LONGEST_LINE) ?? "");
  return isPageFooter(element) || isAround(element, isSeal, HIGHEST_ROW);
}

const optionOf = (hit: NameHit): Where => `${purposeOf(hit)}Option`;

const LONGEST_MARK = 200;

/** A shipping or payment block by its markup: an element that its author named so, or called so for those who hear it. */
function blockOf(page: Page, element: Element, hit: NameHit, isShort: boolean): Where | undefined {
  const purpose = purposeOf(hit);
  // A sentence that its author called a message, or put into a popup, may be hidden until something else is chosen.
  if (!isShort && purpose === "shipping" && isAround(element, (node) => /message|popup/.test(marksOf(node)), HIGHEST_ROW)) return undefined;
  const isMarked = (mark: string) => mark.length < LONGEST_MARK && marksBlock(purpose, mark);
  const isBlock = (node: Element) => MARKS.some((name) => isMarked(attributeOf(node, name))) || page.labels.is(purpose, attributeOf(node, "aria-label"));
  if (!isAround(element, isBlock, HIGHEST_BLOCK)) return undefined;
  return isShort ? optionOf(hit) : `${purpose}Block`;
}
