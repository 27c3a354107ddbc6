import { describe, expect, test } from "vitest";
import { packParties, type Party } from "../../../core/dataset/party-tables.ts";
import { collectSignals } from "../../../core/signals/collect.ts";
import { knowledgeOf, pageOf, places } from "../world.ts";

const carrier = (id: string, text: string, host: string): Party => ({ id, kind: "carrier", hosts: [{ host, subdomains: true, kind: "site", path: "", region: "" }], names: [{ text, ambiguous: true }], tracking: [], formats: [] });
const parties = packParties([carrier("swift", "Swift", "swift.example.fi"), carrier("ups", "UPS", "ups.example")]);

/** Where a carrier with an everyday name is read on a checkout of a shop in a country. */
function readIn(country: string, body: string, id = "swift"): string[] {
  const url = new URL(`https://shop.example.${country}/checkout`);
  return places(collectSignals(pageOf(body), url, { ...knowledgeOf(url), parties }).signals, id);
}

const OPTION = ["visibleName shippingOption"];

describe("a carrier's everyday name beside other words", () => {
  test.each([
    ["in a block of shipping", '<div class="shipping"><p>Swift home parcel</p></div>'],
    ["behind them", '<div class="delivery-options"><label><input type="radio" name="x">Fetch at Swift</label></div>'],
    ["beside a button to choose how to ship", '<div><input type="radio" name="shipping_method"><p>Swift home parcel</p></div>'],
  ])("counts in its own country: %s", (_, body) => {
    expect(readIn("fi", body)).toEqual(OPTION);
    expect(readIn("se", body)).toEqual([]);
    expect(readIn("com", body)).toEqual([]);
  });

  test.each([
    ["where nothing is shipped", "<p>Swift home parcel</p>"],
    ["where something else is ticked", '<label><input type="checkbox">Swift may write to me</label>'],
    ["in a block of payment", '<div class="payment-options"><p>Swift parcel</p></div>'],
    ["in a help on shipping", '<div class="shipping"><div class="tooltip">Swift home parcel</div></div>'],
  ])("says nothing: %s", (_, body) => expect(readIn("fi", body)).toEqual([]));
});

describe("a carrier's abbreviation beside other words", () => {
  const choice = (text: string) => `<div class="shipping-methods"><label><input type="radio" name="x">${text}</label></div>`;
  test.each([
    ["of a choice of shipping", choice("Pick-up point UPS")],
    ["beside a button to choose how to ship", '<div><input type="radio" name="shipping_method"><p>UPS to your door</p></div>'],
    ["of a method", '<div class="shipping-method-1"><p>UPS Expedited</p></div>'],
  ])("counts in capitals: %s", (_, body) => expect(readIn("com", body, "ups")).toEqual(OPTION));

  test.each([
    ["in small letters", choice("Pick-ups point, ups")],
    ["where all is in capitals", choice("BATTERY UPS 650")],
    ["of a thing that is shipped", '<div class="delivery-group"><p>Battery UPS 650</p></div>'],
    ["of a thing to choose", '<label><input type="radio" name="model">Battery UPS 650</label>'],
  ])("says nothing: %s", (_, body) => expect(readIn("com", body, "ups")).toEqual([]));
});

test("by itself, a carrier's everyday name is one in its own country", () => {
  expect(readIn("fi", "<div><p>Swift</p></div>")).toEqual(OPTION);
  expect(readIn("se", "<div><p>Swift</p></div>")).toEqual([]);
});

test("a choice counts wherever the page keeps it", () => {
  const choice = '<nav><div class="shipping"><label><input type="radio" name="x">Swift home parcel</label></div></nav>';
  expect(readIn("fi", choice)).toEqual(OPTION);
  expect(readIn("fi", choice.replace(/<\/?label>|<input[^>]*>/g, ""))).toEqual([]);
});

test("a choice may say in more words where a thing is fetched", () => {
  const at = (text: string) => `<ul><li><label><input type="radio" name="delivery"><p>${text}</p></label></li></ul>`;
  expect(readIn("fi", at("Swift point: a shop, a kiosk or a box near you"))).toEqual(OPTION);
  expect(readIn("fi", at(`Swift point: ${"a shop, a kiosk or a box near you, ".repeat(3)}`))).toEqual([]);
});
