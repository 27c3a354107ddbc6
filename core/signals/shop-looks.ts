import type { PageType } from "../dataset/schema/service.ts";
import { GONE_TITLE } from "../labels/gone-title.ts";
import type { CartLooks, ShopLooks } from "../labels/shop-looks.ts";
import { bodyOf } from "./document.ts";
import { attributeOf, hasMoreThan, isBoilerplate, isMarked, matchesOneOf, nameOf, select, textOf, wordsOf } from "./dom.ts";
import { linksTo } from "./own-links.ts";
import type { Page } from "./page.ts";
import { BETWEEN } from "./text.ts";

/** What stands in the page's place until a visitor has proved to be a person. */
const CHALLENGES = ["punish-component", "#px-captcha", "#challenge-form"];
/** The same by an element's attribute that holds this: a browser reads no selector for it, and the page's scripts are asked for once. */
const CHALLENGING: [element: string, attribute: string, holds: string][] = [
  ["script", "src", "/orchestrate/chl_page"],
  ["form", "action", "validateCaptcha"],
  ["iframe", "src", "captcha-delivery.com"],
];
/** A page with more links is there itself, and the question a box in it. */
const MOST_LINKS_BESIDE = 40;
/** Where there is no such page: the class by which software marks its body. */
const GONE = "error404";

/** Whether something else stands in the page's place. A page that breaks the question is what its address says. */
export function isKeptOut(page: Page): boolean {
  try {
    return isGone(page) || (!hasMoreThan(page.document, "a", MOST_LINKS_BESIDE) && asksForPerson(page));
  } catch {
    page.truncated = true;
    return false;
  }
}

function isGone({ document }: Page): boolean {
  if (wordsOf(bodyOf(document), "class").includes(GONE)) return true;
  const title = titleOf(document);
  if (!new RegExp(GONE_TITLE).test(title)) return false;
  const isWhole = new RegExp(`^(?:${GONE_TITLE})$`);
  return title.split(TITLE_PARTS).some((part) => isWhole.test(part));
}

function asksForPerson(page: Page): boolean {
  const isAsked = CHALLENGING.some(([name, attribute, holds]) => page.all(name).some((element) => attributeOf(element, attribute).includes(holds)));
  return isAsked || matchesOneOf(page.document, CHALLENGES);
}

const MANY_PRICES = 8;

/** Whether something is sold here: the page leads to a cart. Each search goes over the whole page: a step each. */
export function* leadsToCart(page: Page, looks: CartLooks): Generator<void, boolean> {
  const addresses = page.all("a").map((link) => BETWEEN + attributeOf(link, "href"));
  if (new RegExp(looks.link).test(addresses.join("").toLowerCase())) return true;
  yield;
  if (matchesOneOf(page.document, looks.box)) return true;
  const name = new RegExp(looks.name, "i");
  for (const named of looks.named) {
    yield;
    if (page.all(named).some((element) => isMarked(element, name, ["class", "id"]))) return true;
  }
  return false;
}

/** Whether the page names a price in a way that a machine reads. */
export function statesPrice(page: Page, looks: CartLooks): boolean {
  return matchesOneOf(page.document, looks.priced);
}

/** Between the parts of a title: the page's name, the shop's, what it sells. */
const TITLE_PARTS = /\s*[|·•:：»>【】_–—]\s*|\s+[-－]\s+|－/;
const LONGEST_TITLE = 300;

function titleOf(document: Document): string {
  const [title] = select(document, "title", 1);
  return title ? textOf(title).slice(0, LONGEST_TITLE).trim().toLowerCase() : "";
}

/** What a page of a shop is called in a part of its title: "Checkout – Example Ltd". */
export function typeOfTitle({ document }: Page, { titled }: ShopLooks): PageType | undefined {
  const parts = titleOf(document).split(TITLE_PARTS);
  const found = Object.entries(titled).find(([, words]) => {
    const whole = new RegExp(`^(?:${words})$`);
    return parts.some((part) => whole.test(part));
  });
  return found?.[0] as PageType | undefined;
}

/** A page of a shop by what it holds: one thing to buy, or a list of things with their prices. */
export function* typeOfLooks(page: Page, looks: ShopLooks): Generator<void, PageType | undefined> {
  if (looks.cart && matchesOneOf(page.document, looks.cart.productForm)) return "product";
  const [text, mark] = [new RegExp(looks.buy, "i"), new RegExp(looks.buyMark, "i")];
  let buttons = 0;
  for (const each of ["button", "input[type=submit],input[type=image],input[type=button]", "a[class],a[id]"]) {
    yield;
    buttons += page.all(each).filter((element) => isBuying(element, text, mark)).length;
  }
  const prices = new Set<Element>();
  for (const each of looks.prices) {
    yield;
    for (const element of page.all(each)) prices.add(element);
    if (prices.size >= MANY_PRICES) break;
  }
  if (buttons >= 1 && buttons <= 3 && prices.size > 0) return "product";
  return buttons > 3 || prices.size >= MANY_PRICES ? "category" : undefined;
}

const MANY_PRODUCTS = 8;

/** A list of a listed shop's products by their addresses, where its page gives prices no names. */
export function* typeOfLinks(page: Page): Generator<void, PageType | undefined> {
  yield;
  const products = new Set<string>();
  for (const { link, url } of linksTo(page, "product")) {
    if (!isBoilerplate(link)) products.add(url.pathname + url.search);
    if (products.size >= MANY_PRODUCTS) return "category";
  }
  return undefined;
}

function isBuying(element: Element, buy: RegExp, buyMark: RegExp): boolean {
  const marks = ["id", "class", "name"].some((name) => wordsOf(element, name).some((mark) => mark.length < 40 && buyMark.test(mark)));
  if (marks) return true;
  const text = (nameOf(element) === "input" ? attributeOf(element, "value") || attributeOf(element, "alt") : textOf(element).slice(0, 200).trim()) || attributeOf(element, "title");
  return text.length < 60 && buy.test(text.replace(/\s+/g, " ").trim());
}
