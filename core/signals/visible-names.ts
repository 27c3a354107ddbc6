import { marksBlock } from "../labels/block-tokens.ts";
import type { LabelKind } from "../labels/words.ts";
import { attributeOf, isBoilerplate, isPageFooter, nameOf, parentOf, selfAndAncestorsOf } from "./dom.ts";
import { labelBeside } from "./label-beside.ts";
import type { NameHit } from "./names.ts";
import type { Page } from "./page.ts";
import type { Signal, Where } from "./signal.ts";
import { readOptions } from "./select-options.ts";
import { isProse, placesWith, segmentOf, type TextNode } from "./text.ts";

const LONGEST_LINE = 160;
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
  for (const { node: image, text } of placesWith(segment, page.names.patternIn(segment.folded))) {
    if (text.length > LONGEST_LINE) continue;
    for (const hit of page.names.find(text)) {
      if (buttons.has(image) && hit.start === 0 && isPayment(hit) && !isPageFooter(image)) add(found, hit, "paymentOption");
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
  // An everyday word counts where it is all that a choice is called.
  if ((hit.ambiguous && !(hit.text.length === text.trim().length && isChoice(parent))) || isBoilerplate(parent)) return;
  const block = blockOf(parent, hit, hit.method || text.trim().length <= LONGEST_OPTION);
  if (block) add(found, hit, block);
}

/** Inside a label or an option: something that a buyer picks. */
function isChoice(element: Element): boolean {
  for (const node of selfAndAncestorsOf(element, 2)) {
    const role = attributeOf(node, "role");
    if (nameOf(node) === "label" || role === "radio" || role === "option") return true;
  }
  return false;
}

const isPayment = ({ services }: NameHit) => services.some(({ kind }) => kind === "payment");

function placeOfLabel(kind: LabelKind, hit: NameHit): Where | undefined {
  if (kind === "payment") return isPayment(hit) ? "paymentLabel" : undefined;
  if (kind === "shipping" || kind === "tracking") return isPayment(hit) ? undefined : "shippingLabel";
  return undefined;
}

/** A shipping or payment block by its markup: an option's label, or an element that its author named so. */
function blockOf(element: Element, hit: NameHit, isShort: boolean): Where | undefined {
  const ofPayment = isPayment(hit);
  const place: Where = isShort ? (ofPayment ? "paymentOption" : "shippingOption") : ofPayment ? "paymentBlock" : "shippingBlock";
  let current: Element | null = element;
  for (let level = 0; current && level < 8; level += 1) {
    for (const name of ["class", "id", "data-testid", "name"]) {
      const value = attributeOf(current, name);
      if (value && value.length < 200 && marksBlock(ofPayment ? "payment" : "shipping", value)) return place;
    }
    current = parentOf(current);
  }
  return undefined;
}
