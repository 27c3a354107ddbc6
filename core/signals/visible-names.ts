import { marksBlock } from "../labels/block-tokens.ts";
import type { LabelKind } from "../labels/words.ts";
import { ancestorsOf, attributeOf, isBoilerplate, isPageFooter, nameOf, select, selfAndAncestorsOf, textUpTo, within } from "./dom.ts";
import { labelBeside } from "./label-beside.ts";
import type { NameHit } from "./names.ts";
import type { Page } from "./page.ts";
import type { Signal, Where } from "./signal.ts";
import { readOptions } from "./select-options.ts";
import { BETWEEN, isProse, placesWith, segmentOf, type TextNode } from "./text.ts";

const LONGEST_LINE = 160;
/** What is around a name is looked at for each: so many in one step, and no page needs more logos. */
export const NAMES_A_STEP = 60;
/** An option names its carrier in a few words: "DHL Express", "UPS Ground · 3–5 days". */
const LONGEST_OPTION = 40;

/**
 * Names of carriers and payment services, only where shipping or payment is being spoken of: behind a label, in a labelled
 * block, or in an option of a shipping or payment form. A name in running text says nothing.
 */
export function readVisibleNames(page: Page, nodes: TextNode[]): Signal[] {
  const found = new Map<string, Signal>();
  for (const { text, parent, node } of nodes) {
    if (text.length > LONGEST_LINE || found.size >= page.limits.signals) continue;
    for (const hit of page.names.find(text)) readHit(page, hit, text, node, parent, found);
  }
  return [...found.values()];
}

/** Buttons that bear no text: a payment service draws its own. */
const BUTTONS = ["button[aria-label]", "[role=button][aria-label]"];
/** Where `readImageNames` looks. */
export const IMAGE_PLACES = ["img[alt]", "[role=img][aria-label]", ...BUTTONS].join(",");

/**
 * The same for images and buttons: a logo's alternative text, or a button's name, is what people see or hear.
 * @param isPaid where nothing is paid no button pays
 */
export function readImageNames(page: Page, isPaid = true): Signal[] {
  const found = new Map<string, Signal>();
  const buttons = new Set(isPaid ? BUTTONS.flatMap((selector) => page.all(selector)) : []);
  const images = [...page.some("img", ':is([alt]:not([alt=""]),[aria-label])'), ...page.all("[role=img][aria-label]"), ...buttons];
  const values = images.map((image) => attributeOf(image, "alt") || (attributeOf(image, "aria-label") ?? ""));
  const segment = segmentOf(images, values);
  const named = placesWith(segment, page.names.patternIn(segment.folded));
  page.truncated ||= named.length > NAMES_A_STEP;
  for (const { node: image, text } of named.slice(0, NAMES_A_STEP)) {
    if (text.length > LONGEST_LINE) continue;
    for (const hit of page.names.find(text)) {
      const pays = isPaid && ((buttons.has(image) && hit.start === 0 && isPayment(hit)) || (isAllOf(text, hit) && isAmongPayments(page, image, hit) && !isBoilerplate(image)));
      if (pays && !isPageFooter(image)) add(found, hit, "paymentOption");
      else readHit(page, hit, text, image, image, found);
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

function readHit(page: Page, hit: NameHit, text: string, node: Node, parent: Element, found: Map<string, Signal>): void {
  if (isProse(page, parent) || isPageFooter(parent)) return;
  const kind = page.labels.kindOf(text.slice(0, hit.start)) ?? labelBeside(page.labels, node);
  const where = kind && placeOfLabel(kind, hit);
  if (where) return add(found, hit, where);
  // An everyday word counts where it is all that a choice is called, or one of several ways to pay.
  if (isBoilerplate(parent) || (hit.ambiguous && !(isAllOf(text, hit) && (isChoice(page, parent) || isAmongPayments(page, parent, hit))))) return;
  const block = blockOf(parent, hit, hit.method || text.trim().length <= LONGEST_OPTION);
  if (block) add(found, hit, block);
}

const isAllOf = (text: string, hit: NameHit) => hit.text.length === text.trim().length;

/** Inside an option, or a label of something to tick: what a buyer picks. The label of a field names what to write there: "Zip". */
function isChoice(page: Page, element: Element): boolean {
  for (const node of selfAndAncestorsOf(element, 2)) {
    const role = attributeOf(node, "role");
    if (role === "radio" || role === "option" || (nameOf(node) === "label" && isOfTick(page, node))) return true;
  }
  return false;
}

const TICKED = /^(?:radio|checkbox)$/i;

/** True of a label that is around, for or beside no field to write in. */
function isOfTick(page: Page, label: Element): boolean {
  const id = attributeOf(label, "for");
  const [named] = id && /^[\w-]+$/.test(id) ? select(page.document, `[id="${id}"]`, 1) : [];
  const [field] = named ? [named] : [...selfAndAncestorsOf(label, 1)].flatMap((around) => within(around, "input", 1));
  return field === undefined || TICKED.test(attributeOf(field, "type") ?? "");
}

const LONGEST_ROW = 300;
/** Without its white space a text is shorter. */
const ENOUGH = 4 * LONGEST_ROW;
const MOST_LOGOS = 12;
const HIGHEST_ROW = 3;
const OTHERS_BESIDE_WORD = 2;

/** A way to pay in a row of logos or words that names another one, or two where this one is an everyday word: a link, a zip. */
function isAmongPayments(page: Page, element: Element, hit: NameHit): boolean {
  if (!isPayment(hit)) return false;
  for (const row of ancestorsOf(element, HIGHEST_ROW)) {
    const text = textUpTo(row, ENOUGH, BETWEEN).replace(/\s+/g, " ");
    if (text.length > LONGEST_ROW) return false;
    const named = [text, ...within(row, "img", MOST_LOGOS).map((image) => attributeOf(image, "alt") ?? "")].join(BETWEEN);
    if (named.replaceAll(BETWEEN, "").trim().length <= hit.text.length) continue;
    const others = new Set(page.names.find(named).flatMap((other) => (isPayment(other) ? other.services.map(({ id }) => id) : [])).filter((id) => !hit.services.some((own) => own.id === id)));
    if (others.size >= (hit.ambiguous ? OTHERS_BESIDE_WORD : 1)) return true;
  }
  return false;
}

const isPayment = ({ services }: NameHit) => services.some(({ kind }) => kind === "payment");

function placeOfLabel(kind: LabelKind, hit: NameHit): Where | undefined {
  if (kind === "payment") return isPayment(hit) ? "paymentLabel" : undefined;
  if (kind === "shipping" || kind === "tracking") return isPayment(hit) ? undefined : "shippingLabel";
  return undefined;
}

const HIGHEST_BLOCK = 7;

/** A shipping or payment block by its markup: an option's label, or an element that its author named so. */
function blockOf(element: Element, hit: NameHit, isShort: boolean): Where | undefined {
  const ofPayment = isPayment(hit);
  const place: Where = isShort ? (ofPayment ? "paymentOption" : "shippingOption") : ofPayment ? "paymentBlock" : "shippingBlock";
  for (const node of selfAndAncestorsOf(element, HIGHEST_BLOCK)) {
    for (const name of ["class", "id", "data-testid", "name"]) {
      const value = attributeOf(node, name);
      if (value && value.length < 200 && marksBlock(ofPayment ? "payment" : "shipping", value)) return place;
    }
  }
  return undefined;
}
