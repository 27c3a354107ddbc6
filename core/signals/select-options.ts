import { marksBlock } from "../labels/block-tokens.ts";
import { ancestorsOf, attributeOf, nameOf, parentOf, select, textUpTo, within } from "./dom.ts";
import { labelBeside } from "./label-beside.ts";
import type { NameHit } from "./names.ts";
import type { Page } from "./page.ts";
import type { Where } from "./signal.ts";

/** A list longer than this is not one of shipping methods. */
const MOST_OPTIONS = 40;
const LONGEST_OPTION = 120;
const LONGEST_TEXT = 1_000;

/** Carriers and payment services that a drop-down list of shipping or payment methods offers. */
export function readOptions(page: Page): { hit: NameHit; where: Where }[] {
  return page.all("select").flatMap((list) => {
    const options = optionsOf(list);
    const purpose = options.length > 0 && options.length <= MOST_OPTIONS ? purposeOf(page, list) : undefined;
    if (!purpose) return [];
    const where: Where = purpose === "shipping" ? "shippingOption" : "paymentOption";
    return options.flatMap((text) =>
      page.names
        .find(text)
        .filter((hit) => (!hit.ambiguous || hit.start === 0) && hit.services.every(({ kind }) => (kind === "payment") === (purpose === "payment")))
        .map((hit) => ({ hit, where })),
    );
  });
}

function optionsOf(list: Element): string[] {
  return within(list, "option", MOST_OPTIONS + 1).flatMap((option) => {
    const text = textUpTo(option, LONGEST_TEXT).normalize("NFC").trim();
    return text.length > 1 && text.length <= LONGEST_OPTION ? [text] : [];
  });
}

/** What a list is for: by its own name, by its label, or by what stands beside it. */
function purposeOf(page: Page, list: Element): "shipping" | "payment" | undefined {
  for (const name of ["name", "id", "class", "data-testid"]) {
    const value = attributeOf(list, name);
    if (!value || value.length > 200 || ADDRESS.test(value)) continue;
    if (marksBlock("shipping", value)) return "shipping";
    if (marksBlock("payment", value)) return "payment";
  }
  const id = attributeOf(list, "id");
  const [label] = id && /^[\w-]+$/.test(id) ? select(page.document, `label[for="${id}"]`, 1) : [];
  const wrapper = [...ancestorsOf(list, 3)].find((node) => nameOf(node) === "label");
  const text = attributeOf(list, "aria-label") ?? (label && textUpTo(label, LONGEST_TEXT)) ?? (wrapper && firstLine(wrapper)) ?? "";
  const kind = page.labels.kindOf(text) ?? (parentOf(list) && labelBeside(page.labels, list));
  return kind === "shipping" || kind === "payment" ? kind : undefined;
}

/** "shippingCountry" and "delivery_address" ask for a place or a day, not for a method. */
const ADDRESS = /country|state|city|zip|post|address|region|province|date|day|time|month/i;

function firstLine(element: Element): string {
  return textUpTo(element, LONGEST_TEXT).trim().split("\n")[0] ?? "";
}
