import type { PageType } from "../dataset/schema/service.ts";
import { CHECKOUT_FIELDS, CHECKOUT_MARKS } from "../labels/checkout-fields.ts";
import { isRadioOf, PURPOSES } from "./choices.ts";
import { attributeOf, hasMoreThan, matchesOneOf } from "./dom.ts";
import type { Page } from "./page.ts";

const MOST_FIELDS = 200;
/** On the way to an order a shop leaves out its departments: with more links a form for an address is one of an account. */
const MOST_WAYS_OUT = 40;
/** What nobody writes into. */
const UNWRITTEN = /^(?:hidden|radio|checkbox|submit|button|image)$/i;
/** What a shop may call the one page on which it keeps a cart and takes the order. */
export const ALSO_CALLED: ReadonlySet<PageType> = new Set(["cart", "order", "account", "home"]);

/**
 * A step of a checkout by what it asks for: where to send a thing, how to pay it, how to ship it. `called` is what the page's
 * address says; where it says something, both ways are to be chosen, or one and the place. Each search goes over the whole page: a step each.
 */
export function* asksForOrder(page: Page, called: PageType | undefined, sells: () => Generator<void, boolean>): Generator<void, boolean> {
  yield;
  const chosen = chosenIn(page);
  if (called && (chosen.length !== 1 || called === "account")) return chosen.length > 1;
  yield;
  const asked = askedIn(page);
  yield;
  if (asked < CHECKOUT_FIELDS.length) return !called && asked > 0 && chosen.includes("payment");
  return chosen.length > 0 || matchesOneOf(page.document, CHECKOUT_MARKS) || (!hasMoreThan(page.document, "a", MOST_WAYS_OUT) && (yield* sells()));
}

/** What is to be chosen of several with radio buttons. */
function chosenIn(page: Page) {
  const radios = page.all("input[type=radio]").slice(0, MOST_FIELDS);
  return PURPOSES.filter((purpose) => radios.filter((radio) => isRadioOf(purpose, radio)).length > 1);
}

/** How much of what says where to send a thing is asked for. */
function askedIn(page: Page): number {
  const written = page.all("input").filter((field) => !UNWRITTEN.test(attributeOf(field, "type")));
  const marks = written.slice(0, MOST_FIELDS).flatMap((field) => ["name", "id", "autocomplete", "data-testid", "placeholder"].map((name) => attributeOf(field, name))).join(" ");
  return CHECKOUT_FIELDS.filter((each) => new RegExp(each, "i").test(marks)).length;
}
