import { describe, expect, test } from "vitest";
import { packParties } from "../../../core/dataset/party-tables.ts";
import { collectSignals } from "../../../core/signals/collect.ts";
import { CHECKOUT, knowledgeOf, pageOf } from "../world.ts";

const service = (id: string, text: string, ambiguous = false, kind: "payment" | "carrier" = "payment") => ({ id, kind, hosts: [], names: [{ text, ambiguous }], tracking: [], formats: [] });
/** Two by names of their own, two by everyday words, and a carrier by one. */
const parties = packParties([service("coins", "CoinsPay"), service("ducats", "Ducats Express"), service("crest", "Crest", true), service("zap", "Zap", true), service("hop", "Hop", true, "carrier")]);

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
    ["as the name of a field within", '<div class="payment"><label>Zap <input></label></div>', []],
  ])("%s", (_, body, expected) => expect(paid(body)).toEqual(expected));
});
