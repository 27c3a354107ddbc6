import type { PageType } from "../dataset/schema/service.ts";
import type { ShopLooks } from "../labels/shop-looks.ts";
import { attributeOf, matchesAny, nameOf, textOf } from "./dom.ts";
import type { Page } from "./page.ts";
import { BETWEEN } from "./text.ts";

/** What stands in the page's place until a visitor has proved to be a person. */
export const CHALLENGE = "punish-component,#px-captcha,#challenge-form,form[action*=validateCaptcha],iframe[src*='captcha-delivery.com']";

const MANY_PRICES = 8;

/** Whether something is sold here: the page leads to a cart. */
export function leadsToCart(page: Page, looks: ShopLooks): boolean {
  if (matchesAny(page.document, looks.cartBox)) return true;
  const addresses = page.all("a").map((link) => attributeOf(link, "href") ?? "");
  return new RegExp(looks.cartLink).test(addresses.join(BETWEEN).toLowerCase());
}

/** Whether the page names a price in a way that a machine reads. */
export function statesPrice(page: Page, looks: ShopLooks): boolean {
  return matchesAny(page.document, looks.priced);
}

/** A page of a shop by what it holds: one thing to buy, or a list of things with their prices. */
export function typeOfLooks(page: Page, looks: ShopLooks): PageType | undefined {
  if (matchesAny(page.document, looks.productForm)) return "product";
  const [text, mark] = [new RegExp(looks.buy, "i"), new RegExp(looks.buyMark, "i")];
  const buttons = page.all("button,input[type=submit],input[type=image],input[type=button],a[class],a[id]").filter((element) => isBuying(element, text, mark)).length;
  const prices = page.all(looks.prices).length;
  if (buttons >= 1 && buttons <= 3 && prices > 0) return "product";
  return buttons > 3 || prices >= MANY_PRICES ? "category" : undefined;
}

function isBuying(element: Element, buy: RegExp, buyMark: RegExp): boolean {
  const marks = ["id", "class", "name"].some((name) => (attributeOf(element, name) ?? "").split(/\s+/).some((mark) => mark.length < 40 && buyMark.test(mark)));
  if (marks) return true;
  const text = (nameOf(element) === "input" ? (attributeOf(element, "value") ?? attributeOf(element, "alt")) : textOf(element).slice(0, 200).trim()) || (attributeOf(element, "title") ?? "");
  return text.length < 60 && buy.test(text.replace(/\s+/g, " ").trim());
}
