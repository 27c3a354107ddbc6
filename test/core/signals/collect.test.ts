import { describe, expect, test } from "vitest";
import { choosePageType } from "../../../core/detect/page-type.ts";
import { collectSignals } from "../../../core/signals/collect.ts";
import { readSignals } from "../../../core/signals/read.ts";
import { DEFAULT_LIMITS } from "../../../core/signals/signal.ts";
import { CHECKOUT, collect, knowledgeOf, ORDER, pageOf, places, PRODUCT, UNKNOWN } from "../world.ts";

const FULL = `<script type="application/ld+json">{"@type":"Order","paymentMethod":"CoinsPay"}</script>
  <p>Carrier: Swift Parcels</p><p>Tracking number: RR123456785CN</p><p>Sold by: Acme</p>
  <a href="https://track.parcels.example.org/detail">x</a><iframe src="https://coins.example.edu/"></iframe>`;

const KINDS = ["host", "path", "link", "frame", "structuredData", "visibleName", "trackingNumber", "seller"];
const kindsOf = (signals: { kind: string }[]) => [...new Set(signals.map(({ kind }) => kind))].toSorted();

describe("collecting", () => {
  test("reads every kind of signal", () => expect(kindsOf(collect(FULL, CHECKOUT).signals)).toEqual(KINDS.toSorted()));

  test("never changes the page", () => {
    const document = pageOf(FULL, "<meta property='og:type' content='product'>");
    const before = document.documentElement.outerHTML;
    collectSignals(document, CHECKOUT, knowledgeOf(CHECKOUT));
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test("gives the same for the same page, as plain JSON", () => {
    const first = collect(FULL, CHECKOUT);
    expect(JSON.stringify(collect(FULL, CHECKOUT))).toBe(JSON.stringify(first));
    expect(JSON.parse(JSON.stringify(first))).toEqual(first);
  });

  test.each([
    ["en", "en"],
    ["de-AT", "de"],
    ["ZH-hans", "zh"],
    ["", ""],
    ["1x", ""],
  ])("language %j reads as %j", (lang, expected) => {
    const document = pageOf("");
    document.documentElement.setAttribute("lang", lang);
    expect(collectSignals(document, CHECKOUT, knowledgeOf(CHECKOUT)).language).toBe(expected);
  });

  test.each([
    ["of one seller", {}, KINDS],
    ["of several sellers: a price comparison", { ofSeveralSellers: true as const }, ["host", "path", "structuredData"]],
  ])("a product page with the offers %s", (_, offers, expected) => {
    const knowledge = knowledgeOf(CHECKOUT);
    const pages = [{ id: "offers", type: "product" as const, path: "^/", ...offers }];
    const { signals } = collectSignals(pageOf(FULL), CHECKOUT, { ...knowledge, pages });
    expect(kindsOf(signals)).toEqual(expected.toSorted());
  });

  test("finds nothing on an empty page of nobody", () => {
    expect(collect("", UNKNOWN)).toEqual({ v: 1, address: { origin: "https://shop.example.test", path: "/page" }, language: "en", signals: [], truncated: false });
  });
});

describe("caps", () => {
  const LONG = `<p>Carrier: Swift Parcels</p>${"<i>some</i>".repeat(100_000)}<p>Sold by: Acme</p>`;

  test("a page of 100,000 texts is read to its end, in hundreds of steps", () => {
    const steps = readSignals(pageOf(LONG), CHECKOUT, knowledgeOf(CHECKOUT));
    let count = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) count += 1;
    expect(count).toBeGreaterThan(100);
    expect(step.value.truncated).toBe(false);
    expect(places(step.value.signals, "parcels")).toEqual(["visibleName shippingLabel"]);
    expect(step.value.signals).toContainEqual(expect.objectContaining({ kind: "seller", seller: { name: "Acme" } }));
  });

  test("beyond the cap a page is cut and says so", () => {
    const { truncated, signals } = collect(LONG, CHECKOUT, { limits: { ...DEFAULT_LIMITS, textNodes: 50_000 } });
    expect(truncated).toBe(true);
    expect(places(signals, "parcels")).toEqual(["visibleName shippingLabel"]);
    expect(signals.filter(({ kind }) => kind === "seller")).toEqual([]);
  });

  test.each<[string, Partial<typeof DEFAULT_LIMITS>, string]>([
    ["text nodes", { textNodes: 10 }, "<p>word</p>".repeat(11)],
    ["text", { textLength: 100 }, `<p>${"x".repeat(101)}</p>`],
    ["elements", { elements: 10 }, '<a href="https://other.test/">x</a>'.repeat(11)],
    ["structured data", { structuredDataLength: 10 }, '<script type="application/ld+json">{"@type":"Product"}</script>'],
    ["signals", { signals: 1 }, FULL],
  ])("the cap on %s says so", (_, limits, body) => {
    const page = collect(body, CHECKOUT, { limits: { ...DEFAULT_LIMITS, ...limits } });
    expect(page.truncated).toBe(true);
    expect(page.signals.length).toBeLessThanOrEqual(limits.signals ?? 200);
    expect(collect(body, CHECKOUT).truncated).toBe(false);
  });

  test("the host is told even where no other signal has room", () => {
    expect(collect(FULL, CHECKOUT, { limits: { ...DEFAULT_LIMITS, signals: 1 } }).signals).toEqual([{ kind: "host", service: "market", matched: "market.example.com", where: "address" }]);
  });
});

/** A document of which one member throws, as on a page that is hostile or half gone. */
function broken(member: string): Document {
  const document = pageOf(FULL);
  Object.defineProperty(document, member, {
    get() {
      throw new TypeError(`${member} is broken`);
    },
  });
  return document;
}

describe("a page that throws while being read", () => {
  test.each([
    ["querySelectorAll", ["host", "path", "seller", "structuredData", "trackingNumber", "visibleName"]],
    ["getElementsByTagName", ["host", "path", "seller", "trackingNumber", "visibleName"]],
    ["createTreeWalker", ["frame", "host", "link", "path", "structuredData"]],
    ["querySelector", ["frame", "host", "link", "path", "structuredData"]],
  ])("loses what %s gives, and no more", (member, expected) => {
    const { signals } = collectSignals(broken(member), CHECKOUT, knowledgeOf(CHECKOUT));
    expect(kindsOf(signals)).toEqual(expected);
  });

  test("says that there may be more", () => expect(collectSignals(broken("createTreeWalker"), CHECKOUT, knowledgeOf(CHECKOUT)).truncated).toBe(true));

  test("has no language where its root is gone", () => expect(collectSignals(broken("querySelector"), CHECKOUT, knowledgeOf(CHECKOUT)).language).toBe(""));

  test("a rule with a marker that is no selector matches nothing", () => {
    const knowledge = knowledgeOf(CHECKOUT);
    const [rule] = knowledge.pages;
    if (!rule) throw new Error("no rule");
    const { signals } = collectSignals(pageOf(FULL), CHECKOUT, { ...knowledge, pages: [{ ...rule, markers: ["[["] }] });
    expect(signals.filter(({ kind, service }) => kind === "path" && service)).toEqual([]);
  });

  test("ends on a page whose siblings lead in a circle (DOM clobbering)", () => {
    const document = pageOf('<form></form><input><b>Swift Parcels is near</b><p>RR123456785CN</p>');
    const form = document.querySelector("form");
    const input = document.querySelector("input");
    for (const side of ["previousSibling", "nextSibling"]) Object.defineProperty(form, side, { value: input });
    expect(places(collectSignals(document, ORDER, knowledgeOf(ORDER)).signals, "parcels")).toEqual([]);
  });

  test("a comment is no label", () => {
    expect(places(collect("<div><!-- Shipping method --><b>Swift Parcels</b></div>", PRODUCT).signals, "parcels")).toEqual([]);
    expect(places(collect("<div><!-- Tracking number --><b>RR123456785CN</b></div>", CHECKOUT).signals, "parcels")).toEqual([]);
  });

  test("a listed shop writes its one product as an article with the page's heading in it; a review, or anybody else's article, is prose", () => {
    const item = "<article><h1>Lamp</h1><div><h3>Delivered by</h3><span>Swift Parcels</span></div></article>";
    expect(places(collect(item, new URL("https://www.market.example.com/item/1")).signals, "parcels")).toEqual(["visibleName shippingLabel"]);
    expect(places(collect(`<h1>Lamp</h1>${item.replace("<h1>Lamp</h1>", "")}`, new URL("https://www.market.example.com/item/1")).signals, "parcels")).toEqual([]);
    expect(places(collect(item, new URL("https://shop.example.test/checkout")).signals, "parcels")).toEqual([]);
    expect(places(collect(item.replace("<div>", '<div><input type="radio">'), new URL("https://shop.example.test/checkout")).signals, "parcels")).toEqual(["visibleName shippingLabel"]);
  });

  test("what buyers wrote is no statement; a buyer's look at the order is", () => {
    const said = (id: string) => places(collect(`<div id="${id}"><p>Shipped with: <b>Swift Parcels</b></p></div>`, CHECKOUT).signals, "parcels");
    expect(["customer-reviews", "reviews"].map(said)).toEqual([[], []]);
    expect(["order_review", "checkout-review", "step-review"].map(said)).toEqual([["visibleName shippingLabel"], ["visibleName shippingLabel"], ["visibleName shippingLabel"]]);
  });

  test("on a listed shop's list a carrier beside a label is told, one beside a box to tick is a filter", () => {
    const list = new URL("https://www.market.example.com/search?q=lamp");
    expect(places(collect("<p>Delivered by: <b>Swift Parcels</b></p>", list).signals, "parcels")).toEqual(["visibleName shippingLabel"]);
    expect(places(collect('<div><p>Shipping</p><div><input type="checkbox" name="s"><span>Swift Parcels</span></div></div>', list).signals, "parcels")).toEqual([]);
    expect(places(collect('<h2>Shipping</h2><ul><li><a href="/search/swift">Swift Parcels</a> <i>(1,188)</i></li></ul>', list).signals, "parcels")).toEqual([]);
    expect(places(collect(`<h2>Shipping</h2><ul><li><a href="/search/swift">Swift Parcels</a>${" ".repeat(80)}<i>(1.188)</i></li></ul>`, list).signals, "parcels")).toEqual([]);
  });

  test.each([
    ["https://parcels.example.org/", "home"],
    ["https://www.parcels.example.org/en/", "home"],
    ["https://developers.parcels.example.org/", "other"],
    ["https://www.parcels.example.org/en/privacy-policy", "legal"],
    ["https://somebody.example.test/privacy-policy", "other"],
  ])("%s is %s: what a listed company's own site shows at its head and in its terms is known", (address, type) => {
    expect(choosePageType(collect("<h1>x</h1>", new URL(address)).signals).type).toBe(type);
  });
});
