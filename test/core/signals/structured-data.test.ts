import { describe, expect, test } from "vitest";
import { CHECKOUT, collect, judge, places, UNKNOWN } from "../world.ts";

const ld = (value: unknown) => `<script type="application/ld+json">${typeof value === "string" ? value : JSON.stringify(value)}</script>`;
const data = (body: string) => collect(body, CHECKOUT).signals.filter(({ kind }) => kind === "structuredData");

const JSON_LD = ld({
  "@context": "https://schema.org",
  "@type": "ParcelDelivery",
  carrier: { "@type": "Organization", name: "Swift Parcels" },
  partOfOrder: { "@type": "Order", paymentMethod: { "@type": "PaymentMethod", name: "CoinsPay" } },
});

const MICRODATA = `<div itemscope itemtype="https://schema.org/ParcelDelivery">
  <div itemprop="carrier" itemscope itemtype="https://schema.org/Organization"><span itemprop="name">Swift Parcels</span></div>
  <div itemprop="partOfOrder" itemscope itemtype="http://schema.org/Order"><meta itemprop="paymentMethod" content="CoinsPay"></div>
</div>`;

const RDFA = `<div vocab="https://schema.org/" typeof="ParcelDelivery">
  <div property="carrier" typeof="Organization"><span property="name">Swift Parcels</span></div>
  <div property="partOfOrder" typeof="Order"><span property="paymentMethod">CoinsPay</span></div>
</div>`;

describe("JSON-LD, microdata and RDFa", () => {
  test.each([
    ["JSON-LD", JSON_LD],
    ["microdata", MICRODATA],
    ["RDFa", RDFA],
  ])("%s gives the same signals", (_, body) => {
    expect(data(body)).toEqual([
      { kind: "structuredData", service: "parcels", matched: "ParcelDelivery.carrier: Swift Parcels", where: "carrierProperty" },
      { kind: "structuredData", service: "coins", matched: "Order.paymentMethod: CoinsPay", where: "paymentProperty" },
      { kind: "structuredData", service: null, matched: "ParcelDelivery", where: "typeProperty", pageType: "tracking" },
    ]);
  });

  test.each([
    ["a plain name", { "@type": "ParcelDelivery", provider: "Swift Parcels" }],
    ["a graph", { "@graph": [{ "@type": "WebPage" }, { "@type": "ParcelDelivery", carrier: { name: "Swift Parcels" } }] }],
    ["a list", [{ "@type": "ParcelDelivery", carrier: [{ legalName: "Swift Parcels" }] }]],
    ["shipping details of an offer", { "@type": "Product", offers: { "@type": "Offer", shippingDetails: { "@type": "OfferShippingDetails", name: "Swift Parcels 3 days" } } }],
    ["a delivery method", { "@type": ["Thing", "http://schema.org/Offer"], availableDeliveryMethod: "https://example.test/methods#Swift Parcels" }],
    ["a method of the marketplace", { "@type": "Order", hasDeliveryMethod: { name: "Market Super Economy" } }],
    ["an ambiguous name", { "@type": "ParcelDelivery", carrier: "Swift" }],
  ])("%s", (_, value) => expect(places(data(ld(value)), "parcels")).toEqual(["structuredData carrierProperty"]));

  test.each([
    ["a payment service named as carrier", { "@type": "ParcelDelivery", carrier: "CoinsPay" }],
    ["a carrier named as payment", { "@type": "Order", paymentMethod: "Swift Parcels" }],
    ["a name in a review", { "@type": "Review", reviewBody: "Swift Parcels and CoinsPay", author: "Swift Parcels" }],
    ["a name in a description", { "@type": "Product", description: "Carrier: Swift Parcels", name: "Swift Parcels toy" }],
    ["a brand", { "@type": "Product", brand: { name: "Swift Parcels" } }],
  ])("%s says nothing", (_, value) => expect(data(ld(value)).filter(({ service }) => service)).toEqual([]));
});

describe("malformed data", () => {
  test.each([
    ["broken JSON", ld('{"@type":"ParcelDelivery","carrier":"Swift Parcels"')],
    ["a number", ld("7")],
    ["null", ld("null")],
    ["an empty script", ld("")],
    ["a type that is no text", ld({ "@type": 7, carrier: "Swift Parcels" })],
    ["a very deep tree", ld(`${'{"a":'.repeat(200)}1${"}".repeat(200)}`)],
    ["keys of the prototype", ld('{"__proto__":{"@type":"ParcelDelivery","carrier":"Swift Parcels"},"constructor":{"name":"x"}}')],
    ["an orphan property", '<span itemprop="carrier">Swift Parcels</span>'],
  ])("%s is passed over", (_, body) => {
    expect(data(body).filter(({ where }) => where === "typeProperty")).toEqual([]);
    expect(Object.prototype).not.toHaveProperty("carrier");
  });

  test("spoils no other block", () => expect(places(data(ld("{") + JSON_LD), "parcels")).toEqual(["structuredData carrierProperty"]));

  test("more than the budget is left unread, and the page says so", () => {
    const big = ld({ "@type": "Thing", name: "x".repeat(700_000) });
    const { signals, truncated } = collect(big + JSON_LD, CHECKOUT);
    expect(places(signals, "parcels")).toEqual([]);
    expect(truncated).toBe(true);
  });
});

describe("the page's type", () => {
  const typeOf = (body: string, head = "") =>
    collect(body, UNKNOWN, {}, head)
      .signals.filter(({ kind }) => kind === "structuredData" || kind === "meta")
      .map(({ matched, pageType }) => `${matched} ${pageType ?? ""}`.trim());

  const offersOf = (count: number) => Array.from({ length: count }, (_, at) => ({ "@type": "Offer", name: `Thing ${at}`, url: `/thing/${at}` }));
  const productsOf = (count: number, offers: unknown) => Array.from({ length: count }, (_, at) => ({ "@type": "Product", name: `Thing ${at}`, offers }));
  const priced = { "@type": "Offer", price: 5 };
  test.each([
    ["one product", ld({ "@type": "Product" }), ["Product product"]],
    ["several products that are offered", ld(productsOf(4, priced)), ["Product list category"]],
    ["the same in a list", ld({ "@type": "ItemList", itemListElement: productsOf(4, [priced]).map((item) => ({ "@type": "ListItem", item })) }), ["Product list category"]],
    ["several that nobody offers", ld(productsOf(4, undefined)), []],
    ["three", ld(productsOf(3, priced)), []],
    ["a test of several", ld([{ "@type": "NewsArticle" }, ...productsOf(4, priced)]), ["Article"]],
    ["a list of products", ld([{ "@type": "Product" }, { "@type": "Product" }]), []],
    ["a list page of products", ld({ "@type": "ItemList", itemListElement: [{ "@type": "Product" }] }), []],
    ["a department that calls itself a product", ld({ "@type": "Product", name: "Phones", offers: { "@type": "AggregateOffer", offers: offersOf(4) } }), ["AggregateOffer category"]],
    ["a department with its cheapest and its dearest", ld({ "@type": "Product", name: "Drills", offers: { "@type": "AggregateOffer", offerCount: "4203", lowPrice: "1262", highPrice: 73800 } }), ["AggregateOffer category"]],
    ["a product that many sell at about one price", ld({ "@type": "Product", name: "Drill", offers: { "@type": "AggregateOffer", offerCount: 60, lowPrice: 90, highPrice: 140 } }), ["Product product"]],
    ["a product with variants", ld({ "@type": "Product", offers: { "@type": "AggregateOffer", offers: offersOf(6).map((offer) => ({ ...offer, url: "/p?v=" + offer.name })) } }), ["Product product"]],
    ["a product of several sellers", ld({ "@type": "Product", offers: { "@type": "AggregateOffer", offers: offersOf(6).map((offer) => ({ ...offer, seller: { name: offer.name } })) } }), ["Product product"]],
    ["an order", ld({ "@type": "Order" }), ["Order order"]],
    ["a checkout", ld({ "@type": "CheckoutPage" }), ["CheckoutPage checkout"]],
    ["news", ld({ "@type": "NewsArticle" }), ["Article"]],
    ["something else", ld({ "@type": "Recipe" }), []],
  ])("%s", (_, body, expected) => expect(typeOf(body)).toEqual(expected));

  test.each([
    ["product", ["og:type product product"]],
    ["og:product", ["og:type product product"]],
    ["product.item", ["og:type product product"]],
    ["article", ["og:type article"]],
    ["website", []],
    ["byproduct", []],
  ])("Open Graph with a price: %s", (type, expected) => expect(typeOf("", `<meta property="og:type" content="${type}"><meta property="product:price:amount" content="1">`)).toEqual(expected));

  test("a site that calls itself a product and states no price sells none", () => expect(typeOf("", '<meta property="og:type" content="product">')).toEqual([]));

  test("an archive of a site that offers nothing is no department of a shop", () => {
    const archive = JSON.stringify({ "@type": "CollectionPage", name: "News" });
    expect(judge(`<script type="application/ld+json">${archive}</script>`, new URL("https://blog.example.test/archive")).page.type).toBe("other");
  });
});
