import { describe, expect, test } from "vitest";
import { countryNames } from "../../../core/labels/country-names.ts";
import { countryOf } from "../../../core/signals/country-name.ts";
import { CHECKOUT, collect, PRODUCT } from "../world.ts";

const seller = (body: string, url = PRODUCT) => collect(body, url).signals.find(({ kind }) => kind === "seller")?.seller;
const row = (label: string, value: string) => `<div><span class="bold">${label}</span><span>${value}</span></div>`;

describe("the country that a text names", () => {
  test.each([
    ["China", "", "CN"],
    ["China (Mainland) (Guangdong)", "", "CN"],
    ["CN", "", "CN"],
    ["Rancho Cucamonga, California, United States", "", "US"],
    ["Deutschland", "de", "DE"],
    ["USA", "", "US"],
    ["中国大陆", "zh", "CN"],
    ["Frankreich", "en", undefined],
    ["Guangdong", "", undefined],
    ["U.S.A.", "", "US"],
    ["ZZ", "", undefined],
    ["land", "", undefined],
    ["China:CN|Germany", "", undefined],
    ["Allemagne", "fr-BE", "DE"],
    ["Germany", "no such language", "DE"],
    ["European Union", "", undefined],
    ["EU", "", undefined],
    ["", "", undefined],
    ["x".repeat(500), "", undefined],
  ])("%j in %j", (text, language, expected) => expect(countryOf(text, countryNames(language))).toBe(expected));
});

describe("what a trader block says", () => {
  test("name, country at the end of the address, register number: no street, phone or e-mail", () => {
    const block = `<div>${row("Business Name:", "Acme Trading Co., Ltd.")}${row("Trade Register Number:", "91440300MA5EXAMPLE")}${row("Phone number:", "+86 755 12345678")}${row("Email:", "jane@example.com")}<div><span>Business Address:</span></div><div>12 Example Road</div><div>Shenzhen</div><div>518000</div><div>CN</div></div>`;
    expect(seller(block)).toEqual({ name: "Acme Trading Co., Ltd.", country: "CN", registerNumber: "91440300MA5EXAMPLE" });
  });

  test.each([
    ["a labelled country", `<dl><dt>Sold by</dt><dd>Acme</dd><dt>Country/Region</dt><dd>Germany</dd></dl>`, { name: "Acme", country: "DE" }],
    ["an address in one line", `<dl><dt>Sold by</dt><dd>Acme</dd><dt>Address</dt><dd>1 Example Road, Leeds, United Kingdom</dd></dl>`, { name: "Acme", country: "GB" }],
    ["a country beside the name", `<dl><dt>Sold By</dt><dd>Acme</dd><dd>China (Mainland)</dd></dl>`, { name: "Acme", country: "CN" }],
    ["a German register", `<div>${row("Verkauf durch", "Acme GmbH")}${row("Handelsregisternummer:", "HRB 12345")}</div>`, { name: "Acme GmbH", registerNumber: "HRB 12345" }],
    ["a phone number behind the wrong label", `<div>${row("Sold by", "Acme")}${row("Registration number:", "+49 30 1234567")}</div>`, { name: "Acme" }],
    ["structured data", `<script type="application/ld+json">{"@type":"Offer","seller":{"@type":"Organization","name":"Acme","telephone":"1","address":{"@type":"PostalAddress","streetAddress":"Example Road 1","addressCountry":{"@type":"Country","name":"CN"}}}}</script>`, { name: "Acme", country: "CN" }],
    ["where it is sent from", `<p>Sold by: Acme</p><div><span>Item location:</span><span>Springfield, California, United States</span></div>`, { name: "Acme", shipsFrom: "US" }],
    ["where it was made", `<p>Sold by: Acme</p><ul><li><span>Country of Origin</span><span>India</span></li></ul>`, { name: "Acme", madeIn: "IN" }],
    ["sent from a shop, not a country", `<p>Sold by: Acme</p><div><span>Ships from</span><span>Market</span></div>`, { name: "Acme" }],
  ])("%s", (_, body, expected) => expect(seller(body)).toEqual(expected));

  test("a checkout's country is the buyer's", () => {
    expect(seller(`<dl><dt>Sold by</dt><dd>Acme</dd><dt>Country</dt><dd>Belgium</dd></dl>`, CHECKOUT)).toEqual({ name: "Acme" });
  });

  test("an order names each of its sellers once", () => {
    const body = ["Acme", "Bolts & Co", "Acme"].map((name) => `<p>Sold by: ${name} (<a>seller profile</a>)</p>`).join("");
    const names = collect(body, new URL("https://www.market.example.com/order/1")).signals.flatMap((signal) => signal.seller?.name ?? []);
    expect(names).toEqual(["Acme", "Bolts & Co"]);
  });
});
