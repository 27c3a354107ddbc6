import { describe, expect, test } from "vitest";
import { packParties } from "../../../core/dataset/party-tables.ts";
import { collectSignals } from "../../../core/signals/collect.ts";
import { CHECKOUT, knowledgeOf, pageOf } from "../world.ts";

const service = (id: string, text: string, ambiguous = false, kind: "payment" | "carrier" = "payment", ...more: string[]) => ({ id, kind, hosts: [], names: [text, ...more].map((name) => ({ text: name, ambiguous })), tracking: [], formats: [] });
/** Two by names of their own, two by everyday words, and a carrier by one. */
const parties = packParties([service("coins", "CoinsPay", false, "payment", "Coins Pay"), service("mastercard", "Mastercard"), service("ducats", "Ducats Express"), service("crest", "Crest", true), service("zap", "Zap", true), service("hop", "Hop", true, "carrier")]);

function paid(body: string): string[] {
  const { signals } = collectSignals(pageOf(body), CHECKOUT, { ...knowledgeOf(CHECKOUT), parties });
  return signals.flatMap(({ kind, service: of, where }) => (kind === "visibleName" ? [`${of} ${where}`] : [])).toSorted();
}

const logos = (...names: string[]) => `<div class="icons">${names.map((name) => `<span><img alt="${name}"></span>`).join("")}</div>`;

describe("a row of logos", () => {
  test.each<[string, string, string[]]>([
    ["of two ways to pay", logos("CoinsPay", "Ducats Express"), ["coins paymentOption", "ducats paymentOption"]],
    ["with an everyday word among three", logos("CoinsPay", "Crest", "Ducats Express"), ["coins paymentOption", "crest paymentOption", "ducats paymentOption"]],
    ["and a picture called like an everyday word", logos("CoinsPay", "Crest"), ["coins paymentOption"]],
    ["in a payment form", `<form class="payment">${logos("CoinsPay", "Crest", "Zap")}</form>`, ["coins paymentOption", "crest paymentOption", "zap paymentOption"]],
    ["one logo", logos("CoinsPay"), []],
    ["the same twice", logos("CoinsPay", "CoinsPay"), []],
    ["that say more than a name", logos("CoinsPay opens a shop", "Ducats Express closes one"), []],
    ["at the page's foot", `<footer>${logos("CoinsPay", "Ducats Express")}</footer>`, []],
    ["in the page's head", `<header>${logos("CoinsPay", "Ducats Express")}</header>`, []],
    ["right above whose the page is", `${logos("CoinsPay", "Ducats Express")}<div><p>Copyright © 2026 Example Ltd</p></div>`, []],
    ["right above who made the page", `${logos("CoinsPay", "Ducats Express")}<a>Web design: Example Studio</a>`, []],
    ["in a paragraph that says on what terms", `<p>It takes a card of debit or of credit, <img alt="CoinsPay"> <img alt="Ducats Express"> that a bank of this country has given out, and neither one that is paid before nor one that is only a number; nor can it be asked for from here, but at a till alone, and only by those who are of age.</p>`, []],
    ["above other matter", `${logos("CoinsPay", "Ducats Express")}<div><p>Order now</p></div><p>© 2026 Example Ltd</p>`, ["coins paymentOption", "ducats paymentOption"]],
    ["in a footer by its class", `<div class="site-footer">${logos("CoinsPay", "Ducats Express")}</div>`, []],
    ["in a footer by its test id", `<div data-testid="basic-footer">${logos("CoinsPay", "Ducats Express")}</div>`, []],
    ["in the footer of a card", `<div class="card-footer">${logos("CoinsPay", "Ducats Express")}</div>`, []],
    ["beside the order", `<main><aside class="summary">${logos("CoinsPay", "Ducats Express")}</aside></main>`, ["coins paymentOption", "ducats paymentOption"]],
    ["beside an everyday word in a block of payment", `<div class="payment-methods">${logos("CoinsPay", "Crest")}</div>`, ["coins paymentOption", "crest paymentOption"]],
    ["that say that they are logos", `<div class="payment-methods">${logos("CoinsPay logo", "crest_logo")}</div>`, ["coins paymentOption", "crest paymentOption"]],
    ["drawn by the page itself", '<div class="icons"><svg aria-label="CoinsPay"></svg><i role="img" aria-label="Ducats Express"></i></div>', ["coins paymentOption", "ducats paymentOption"]],
    ["as software writes them", logos("coins-pay", "Master", "master_card", "Master builders"), ["coins paymentOption", "mastercard paymentOption"]],
    ["of which one bears an everyday word among others, in a block of payment", '<div class="payment-step"><img alt="Card of Crest"></div>', ["crest paymentOption"]],
    ["of which one bears an everyday word among others, anywhere", '<div class="step"><img alt="Card of Crest"></div>', []],
    ["in a page that says it has a head", `<div class="page has-header no_footer">${logos("CoinsPay", "Ducats Express")}</div>`, ["coins paymentOption", "ducats paymentOption"]],
  ])("%s", (_, body, expected) => expect(paid(body)).toEqual(expected));
});

test("more logos than any page needs are looked at no further, and the page counts as cut short", () => {
  const { truncated } = collectSignals(pageOf(logos("Crest").repeat(200)), CHECKOUT, { ...knowledgeOf(CHECKOUT), parties });
  expect(truncated).toBe(true);
  expect(collectSignals(pageOf(logos("Crest").repeat(20)), CHECKOUT, { ...knowledgeOf(CHECKOUT), parties }).truncated).toBe(false);
});

describe("an everyday word", () => {
  const list = (mark: string, ...items: string[]) => `<ul class="${mark}">${items.map((item) => `<li><a>${item}</a></li>`).join("")}</ul>`;

  test.each<[string, string, string[]]>([
    ["in a list of ways to pay", list("payment-list", "CoinsPay", "Ducats Express", "Zap"), ["coins paymentOption", "ducats paymentOption", "zap paymentOption"]],
    ["beside one other way to pay", list("payment-list", "CoinsPay", "Zap"), ["coins paymentOption"]],
    ["in a list of anything", list("list", "CoinsPay", "Ducats Express", "Zap"), []],
    ["alone in a payment form", '<div class="payment"><p>Zap</p></div>', []],
    ["as a part of a text there", list("payment-list", "CoinsPay", "Ducats Express", "Zap to go on"), ["coins paymentOption", "ducats paymentOption"]],
    ["on a radio button", '<div class="payment"><label><input type="radio"> Zap</label></div>', ["zap paymentOption"]],
    ["on a label for one", '<div class="payment"><span><input type="radio" id="z"></span><b><label for="z">Zap</label></b></div>', ["zap paymentOption"]],
    ["on a label beside nothing", '<div class="payment"><b><label>Zap</label></b></div>', ["zap paymentOption"]],
    ["as the name of a field", '<div class="payment"><label for="z">Zap</label><input id="z" type="text"></div>', []],
    ["as the name of a field elsewhere", '<div class="payment"><b><label for="z">Zap</label></b><i><input id="z"></i></div>', []],
    ["that is a carrier's, among ways to pay", list("delivery-and-payment", "CoinsPay", "Ducats Express", "Hop"), ["coins paymentOption", "ducats paymentOption"]],
    ["as the name of a method", '<div class="payment-method"><p>Zap</p></div>', ["zap paymentOption"]],
    ["as the name of a field in a method", '<div class="payment-method"><label for="z">Zap</label><input id="z"></div>', []],
    ["as one item of a text", '<div class="payment"><p>CoinsPay, Ducats Express, Zap</p></div>', ["coins paymentOption", "ducats paymentOption", "zap paymentOption"]],
    ["as one of two items of a text", '<div class="payment"><p>Ducats Express / Zap.</p></div>', ["ducats paymentOption", "zap paymentOption"]],
    ["as the one item of a text", '<div class="payment"><p>We take Zap / cash</p></div>', []],
    ["in a sentence with others", '<div class="payment"><p>With CoinsPay and Ducats Express you zap along</p></div>', ["coins paymentBlock", "ducats paymentBlock"]],
    ["with the last digits of one's card", '<div class="payment"><p>Zap •••• 1234</p></div>', ["zap paymentOption"]],
    ["with a number behind it", '<div class="payment"><p>Zap     1234</p></div>', []],
    ["behind a word for paying later", "<label>Pay later with Zap</label>", ["zap paymentLabel"]],
    ["as the name of a field within", '<div class="payment"><label>Zap <input></label></div>', []],
  ])("%s", (_, body, expected) => expect(paid(body)).toEqual(expected));
});

describe("a choice without a word for payment around it", () => {
  test.each<[string, string, string[]]>([
    ["a radio button's label", '<label><input type="radio"> Fast with CoinsPay</label>', ["coins paymentOption"]],
    ["the box of a radio button that picks how to pay", '<div><span><input type="radio" name="payment" value="1"></span><p>CoinsPay</p></div>', ["coins paymentOption"]],
    ["the box of a radio button that picks anything", '<div><span><input type="radio" name="gift" value="1"></span><p>CoinsPay</p></div>', []],
    ["a label with boxes in it", '<label><input type="radio"><span><span><div><div><p>CoinsPay</p></div></div></span></span></label>', ["coins paymentOption"]],
    ["a tab", '<div role="tablist"><button role="tab">CoinsPay</button></div>', ["coins paymentOption"]],
    ["a link on a tab, which leads elsewhere", '<ul role="tablist"><li role="tab"><a href="/elsewhere">CoinsPay</a></li></ul>', []],
    ["the box of two", '<div><input type="radio" name="payment"><input type="radio" name="payment"><p>CoinsPay</p></div>', []],
    ["a group called so for those who hear it", '<div role="group" aria-label="Choose a payment method"><p>CoinsPay</p></div>', []],
    ["a group called by its kind", '<div role="group" aria-label="Payment method"><p>CoinsPay</p></div>', ["coins paymentOption"]],
    ["a frame that a payment service draws in", '<iframe title="Pay with CoinsPay"></iframe>', ["coins paymentOption"]],
    ["a frame called by an everyday word", '<iframe title="For the crest loader"></iframe>', []],
    ["a list in a block of payment", '<div class="checkout-payment-method"><div><select><option>CoinsPay</option></select></div></div>', ["coins paymentOption"]],
    ["a list of countries there", '<div class="payment-address"><select name="country"><option>CoinsPay</option></select></div>', []],
  ])("%s", (_, body, expected) => expect(paid(body)).toEqual(expected));
});
