import { marksBlock } from "../labels/block-tokens.ts";
import { ancestorsOf, attributeOf, isAround, isMarked, nameOf, select, selfAndAncestorsOf, within } from "./dom.ts";
import { type NameHit, purposeOf } from "./names.ts";
import type { Page } from "./page.ts";

/** In levels above a name: what is said of it alone, and what is said of all that is chosen from. */
export const [HIGHEST_ROW, HIGHEST_BLOCK] = [3, 7];

/** Boxes in one another that a choice is drawn with. */
const HIGHEST_CHOICE = 6;
const CHOSEN = /^(?:radio|option)$/;

/** Inside an option, a tab, or a label of something to tick: what a buyer picks. The label of a field names what to write there: "Zip"; a link on a tab leads elsewhere. */
export function isChoice(page: Page, element: Element): boolean {
  for (const node of selfAndAncestorsOf(element, HIGHEST_CHOICE)) {
    const role = attributeOf(node, "role");
    if (CHOSEN.test(role) || (role === "tab" && within(node, "a", 1).length === 0) || (nameOf(node) === "label" && isOfTick(page, node))) return true;
  }
  return false;
}

const METHOD = /(?:payment|pay|shipping|delivery|carrier)[-_]?(?:method|option|service|provider)/i;

/** In an element that its author called a method of payment or of shipping, and in no label of a field. */
function isNamedMethod(page: Page, element: Element): boolean {
  const isMethod = (node: Element) => isMarked(node, METHOD);
  const isField = (node: Element) => nameOf(node) === "label" && !isOfTick(page, node);
  return isAround(element, isMethod, HIGHEST_ROW) && !isAround(element, isField, HIGHEST_ROW);
}

/** A choice, or a part of what its author called a method. */
export const isOffered = (page: Page, element: Element) => isChoice(page, element) || isNamedMethod(page, element);

/** In the box of one radio button that picks how to ship or to pay. */
export function isBesideRadio(element: Element, hit: NameHit): boolean {
  for (const node of ancestorsOf(element, HIGHEST_BLOCK)) {
    const [input, other] = within(node, "input", 2);
    if (other) return false;
    if (input) return attributeOf(input, "type") === "radio" && isRadioOf(purposeOf(hit), input);
  }
  return false;
}

/** What is chosen on the way to an order. */
export const PURPOSES = ["shipping", "payment"] as const;
export type Purpose = (typeof PURPOSES)[number];

/** A radio button by its name: what it is one choice of. */
export const isRadioOf = (purpose: Purpose, radio: Element) => ["name", "id"].some((name) => marksBlock(purpose, attributeOf(radio, name)));

const TICKED = /^(?:radio|checkbox)$/i;

/** True of a label that is around, for or beside no field to write in. */
function isOfTick(page: Page, label: Element): boolean {
  const id = attributeOf(label, "for");
  const [named] = id && /^[\w-]+$/.test(id) ? select(page.document, `[id="${id}"]`, 1) : [];
  const [field] = named ? [named] : [...selfAndAncestorsOf(label, 1)].flatMap((around) => within(around, "input", 1));
  return field === undefined || TICKED.test(attributeOf(field, "type"));
}
