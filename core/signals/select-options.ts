import { marksBlock } from "../labels/block-tokens.ts";
import { ancestorsOf, attributeOf, nameOf, parentOf, select, textUpTo, within } from "./dom.ts";
import type { Purpose } from "./choices.ts";
import { labelBeside } from "./label-beside.ts";
import type { NameHit } from "./names.ts";
import type { Page } from "./page.ts";
import type { Where } from "./signal.ts";

/** A list longer than this is not one of shipping methods. */
const MOST_OPTIONS = 40;
const LONGEST_OPTION = 120;
const LONGEST_TEXT = 1_000;

type Offered = { hit: NameHit; where: Where };

/** Carriers and payment services that a drop-down list of shipping or payment methods offers, or a row of radio buttons. */
export function readOptions(page: Page): Offered[] {
  const ofLists = page.all("select").flatMap((list) => {
    const options = optionsOf(list);
    const purpose = options.length > 0 && options.length <= MOST_OPTIONS ? purposeOf(page, list) : undefined;
    return purpose ? offeredBy(page, options, purpose) : [];
  });
  return [...ofLists, ...readRadios(page)];
}

function offeredBy(page: Page, options: string[], purpose: Purpose): Offered[] {
  const where: Where = purpose === "shipping" ? "shippingOption" : "paymentOption";
  return options.flatMap((text) =>
    page.names
      .find(text)
      .filter((hit) => (!hit.ambiguous || hit.start === 0) && hit.services.every(({ kind }) => (kind === "payment") === (purpose === "payment")))
      .map((hit) => ({ hit, where })),
  );
}

/**
 * What a radio button of shipping or payment methods sends, where a picture stands beside it: `value="paypal_express"`. A code
 * that only begins with a carrier's name may be of another one's service: "UPS-P-GRD" was InPost's.
 */
function readRadios(page: Page): Offered[] {
  const radios = page.all("input[type=radio]").slice(0, MOST_OPTIONS);
  return radios.flatMap((radio) => {
    const purpose = purposeOfMarks(radio, ["name"]);
    const value = attributeOf(radio, "value").slice(0, LONGEST_OPTION).replace(/[-_.\s]+/g, " ").trim();
    return purpose ? offeredBy(page, [value], purpose).filter(({ hit }) => purpose === "payment" || hit.text.length === value.length) : [];
  });
}

function optionsOf(list: Element): string[] {
  return within(list, "option", MOST_OPTIONS + 1).flatMap((option) => {
    const text = textUpTo(option, LONGEST_TEXT).normalize("NFC").trim();
    return text.length > 1 && text.length <= LONGEST_OPTION ? [text] : [];
  });
}

const HIGHEST_AROUND = 4;

/** What a list is for: by its own name, by its label, by what stands beside it, or by the block that it stands in. */
function purposeOf(page: Page, list: Element): Purpose | undefined {
  const marked = purposeOfMarks(list, ["name", "id", "class", "data-testid"]);
  if (marked) return marked;
  const id = attributeOf(list, "id");
  const [label] = id && /^[\w-]+$/.test(id) ? select(page.document, `label[for="${id}"]`, 1) : [];
  const wrapper = [...ancestorsOf(list, 3)].find((node) => nameOf(node) === "label");
  const text = attributeOf(list, "aria-label") || ((label && textUpTo(label, LONGEST_TEXT)) ?? (wrapper && firstLine(wrapper)) ?? "");
  const kind = page.labels.kindOf(text) ?? (parentOf(list) && labelBeside(page.labels, list));
  if (kind === "shipping" || kind === "payment") return kind;
  for (const around of ancestorsOf(list, HIGHEST_AROUND)) {
    const purpose = purposeOfMarks(around, ["id", "class"]);
    if (purpose) return purpose;
  }
  return undefined;
}

function purposeOfMarks(element: Element, attributes: readonly string[]): Purpose | undefined {
  for (const name of attributes) {
    const value = attributeOf(element, name);
    if (!value || value.length > 200 || ADDRESS.test(value)) continue;
    if (marksBlock("shipping", value)) return "shipping";
    if (marksBlock("payment", value)) return "payment";
  }
  return undefined;
}

/** "shippingCountry" and "delivery_address" ask for a place or a day, not for a method. */
const ADDRESS = /country|state|city|zip|post|address|region|province|date|day|time|month/i;

function firstLine(element: Element): string {
  return textUpTo(element, LONGEST_TEXT).trim().split("\n")[0] ?? "";
}
