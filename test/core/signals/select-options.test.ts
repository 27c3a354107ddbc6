import { describe, expect, test } from "vitest";
import { CHECKOUT, collect, judge, findings, places } from "../world.ts";

const list = (attributes: string, ...options: string[]) => `<select ${attributes}>${options.map((option) => `<option>${option}</option>`).join("")}</select>`;
const carriers = (body: string) => places(collect(body, CHECKOUT).signals, "parcels");

describe("a drop-down list offers carriers", () => {
  test.each([
    ["named for shipping", list('name="shipping_method"', "Choose", "Swift Parcels – 4 days")],
    ["with an id in camel case", list('id="orderShippingOption"', "Swift Parcels")],
    ["with a label", `<label for="m">Delivery method</label>${list('id="m"', "Swift Parcels")}`],
    ["in its label", `<label>Shipping method\n${list('id="m"', "Swift Parcels")}</label>`],
    ["behind a label", `<p><span>Shipping method:</span> ${list('id="m"', "Swift Parcels")}</p>`],
    ["in Czech", `<p><span>Způsob dopravy</span> ${list('id="m"', "Swift Parcels")}</p>`],
  ])("%s", (_, body) => expect(carriers(body)).toEqual(["visibleName shippingOption"]));

  test.each([
    ["of anything", list('name="filter"', "Swift Parcels")],
    ["of countries to ship to", list('name="shipping_country"', "Swift Parcels")],
    ["of payment methods", list('name="payment_method"', "Swift Parcels")],
    ["too long to be one of methods", list('name="shipping_method"', ...Array.from({ length: 60 }, (_, number) => `Swift Parcels ${number}`))],
  ])("no list %s", (_, body) => expect(carriers(body)).toEqual([]));

  test("a row of radio buttons tells by what each sends", () => {
    const radios = (name: string) => ["pickup", "swift_parcels"].map((value) => `<input type="radio" name="${name}" value="${value}"><svg></svg>`).join("");
    expect(carriers(radios("shipping-method"))).toEqual(["visibleName shippingOption"]);
    expect(carriers(radios("payment-method"))).toEqual([]);
    expect(carriers(radios("shipping_country"))).toEqual([]);
    expect(carriers(radios("survey"))).toEqual([]);
  });

  test("on a tracking page a list of carriers is a search form", () => {
    const url = new URL("https://shop.example.test/tracking");
    expect(findings(judge(list('name="carrier"', "Swift Parcels"), url))).toEqual([]);
  });
});
