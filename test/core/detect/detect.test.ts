import { describe, expect, test } from "vitest";
import { buildPageKnowledge, type PageKnowledge } from "../../../core/dataset/page-knowledge.ts";
import { packParties, type Party } from "../../../core/dataset/party-tables.ts";
import type { PageType } from "../../../core/dataset/schema/service.ts";
import { detect, MOST_FINDINGS } from "../../../core/detect/detect.ts";
import { EVIDENCE_RULES, isSoughtOn, ownRole } from "../../../core/detect/rules.ts";
import type { Role } from "../../../core/detect/detection.ts";
import { labelTable } from "../../../core/labels/label-table.ts";
import { parseDetection } from "../../../core/detect/detection-schema.ts";
import type { PageSignals, Signal } from "../../../core/signals/signal.ts";
import { collectSignals } from "../../../core/signals/collect.ts";
import { CHECKOUT, findings, hosts, index, judge, knowledgeOf, ORDER, pageOf, PRODUCT, UNKNOWN } from "../world.ts";

function party(id: string, kind: Party["kind"] = "carrier"): Party {
  return { id, kind, hosts: [], names: [], tracking: [], formats: [] };
}

const KNOWLEDGE: PageKnowledge = {
  service: { id: "market", kind: "marketplace", host: "market.example.com", region: "" },
  pages: [],
  address: undefined,
  isSearched: false,
  looks: null, software: null,
  parties: packParties([party("parcels"), party("coins", "payment"), party("tracker", "tracking")]),
  labels: labelTable(["en"]),
  platforms: [{ id: "platform", pages: [] }],
};

const typed = (pageType: PageType): Signal => ({ kind: "path", service: null, matched: "rule", where: "address", rule: "market/rule", pageType });
const HOST: Signal = { kind: "host", service: "market", matched: "market.example.com", where: "address" };

function page(...signals: Signal[]): PageSignals {
  return { v: 1, address: { origin: "https://market.example.com", path: "" }, language: "en", signals, truncated: false };
}

const verdict = (type: PageType, ...signals: Partial<Signal>[]) => {
  const filled = signals.map((signal) => ({ kind: "link", service: "parcels", matched: "x", where: "content", ...signal }) as Signal);
  return findings(detect(page(HOST, typed(type), ...filled), KNOWLEDGE));
};

const LABEL: Partial<Signal> = { kind: "visibleName", where: "shippingLabel" };
const OPTION: Partial<Signal> = { kind: "visibleName", where: "shippingOption" };
const BLOCK: Partial<Signal> = { kind: "visibleName", where: "shippingBlock" };
const NUMBER: Partial<Signal> = { kind: "trackingNumber", where: "trackingLabel" };
const PAY: Partial<Signal> = { service: "coins" };

describe("certainty of a carrier", () => {
  test.each<[string, Partial<Signal>[], string | undefined]>([
    ["a link to its tracking page", [{ where: "trackingPage" }], "confirmed"],
    ["its frame", [{ kind: "frame" }], "confirmed"],
    ["its form", [{ kind: "form" }], "confirmed"],
    ["structured data", [{ kind: "structuredData", where: "carrierProperty" }], "confirmed"],
    ["a label and a number", [LABEL, NUMBER], "confirmed"],
    ["a label and an option", [LABEL, OPTION], "confirmed"],
    ["a label", [LABEL], "likely"],
    ["an option", [OPTION], "likely"],
    ["a number", [NUMBER], "likely"],
    ["a label and a link", [LABEL, {}], "likely"],
    ["a block and a link", [BLOCK, {}], "likely"],
    ["a block", [BLOCK], "possible"],
    ["a link alone", [{}], undefined],
    ["two links of one rule", [{ matched: "a" }, { matched: "b" }], undefined],
    ["two names of one rule", [LABEL, { ...LABEL, matched: "other" }], "likely"],
    ["a link in the footer", [{ where: "boilerplate" }], undefined],
    ["a form in the footer", [{ kind: "form", where: "boilerplate" }], undefined],
    ["a script", [{ kind: "request", where: "script" }], undefined],
    ["a payment label", [{ kind: "visibleName", where: "paymentLabel" }], undefined],
    ["a payment property", [{ kind: "structuredData", where: "paymentProperty" }], undefined],
  ])("%s: %s", (_, signals, certainty) => expect(verdict("checkout", ...signals)).toEqual(certainty ? [`carrier parcels ${certainty}`] : []));
});

describe("certainty of a payment service", () => {
  test.each<[string, Partial<Signal>[], string | undefined]>([
    ["its frame", [{ kind: "frame" }], "confirmed"],
    ["its frame at the foot of the page", [{ kind: "frame", where: "boilerplate" }], "confirmed"],
    ["its form", [{ kind: "form" }], "confirmed"],
    ["structured data", [{ kind: "structuredData", where: "paymentProperty" }], "confirmed"],
    ["a label and an option", [{ kind: "visibleName", where: "paymentLabel" }, { kind: "visibleName", where: "paymentOption" }], "confirmed"],
    ["a label", [{ kind: "visibleName", where: "paymentLabel" }], "likely"],
    ["a script and a link", [{ kind: "request", where: "script" }, {}], "likely"],
    ["scripts of two of its hosts", [{ kind: "request", where: "script", matched: "a" }, { kind: "request", where: "script", matched: "b" }], "possible"],
    ["a script", [{ kind: "request", where: "script" }], "possible"],
    ["a shipping label", [{ kind: "visibleName", where: "shippingLabel" }], undefined],
  ])("%s: %s", (_, signals, certainty) => {
    expect(verdict("checkout", ...signals.map((signal) => ({ ...PAY, ...signal })))).toEqual(certainty ? [`payment coins ${certainty}`] : []);
  });
});

describe("where a role is sought", () => {
  const TYPES: PageType[] = ["home", "search", "category", "product", "store", "cart", "checkout", "payment", "order", "tracking", "account", "legal", "other"];
  const SOUGHT: [Role, PageType[]][] = [
    ["carrier", ["product", "cart", "checkout", "payment", "order", "tracking"]],
    ["tracking", ["product", "cart", "checkout", "payment", "order", "tracking"]],
    ["payment", ["cart", "checkout", "payment", "order"]],
    ["seller", ["product", "store", "cart", "checkout", "order"]],
    ["shopPlatform", TYPES],
  ];
  test.each(SOUGHT)("%s", (role, types) => expect(TYPES.filter((type) => isSoughtOn(role, type))).toEqual(types));

  test.each(["home", "search", "category", "account", "legal", "other"] as const)("the strongest signals find nothing on a %s page", (type) => {
    expect(verdict(type, { kind: "frame" }, { ...PAY, kind: "frame" }, { kind: "seller", service: null, where: "sellerProperty", seller: { name: "Acme" } })).toEqual([]);
  });
});

describe("the page's own service", () => {
  test.each([
    ["marketplace", "marketplace"],
    ["shop", "marketplace"],
    ["rideHailing", "marketplace"],
    ["superApp", "marketplace"],
    ["carrier", "carrier"],
    ["postalOperator", "carrier"],
    ["logisticsPlatform", "carrier"],
    ["payment", "payment"],
    ["tracking", "tracking"],
    ["shopPlatform", "shopPlatform"],
  ] as const)("a %s is the %s, confirmed by its host alone, on any page", (kind, role) => {
    expect(ownRole(kind)).toBe(role);
    const knowledge = { ...KNOWLEDGE, service: { id: "market", kind, host: "market.example.com", region: "" } };
    for (const type of ["other", "checkout", "legal"] as const) {
      const { findings: all, page: found } = detect(page(HOST, typed(type)), knowledge);
      expect(all).toEqual([{ role, service: "market", certainty: "confirmed", evidence: [{ signal: "host", matched: "market.example.com", where: "address", rule: "own-host" }] }]);
      expect(found).toEqual({ service: "market", type, rule: "market/rule" });
    }
  });

  test("is told on an article as well, those whom the article names are not", () => {
    const article: Signal = { kind: "structuredData", service: null, matched: "Article", where: "typeProperty" };
    const detection = detect(page(HOST, article, { kind: "frame", service: "parcels", matched: "x", where: "content" }), KNOWLEDGE);
    expect(detection.findings.map(({ service }) => service)).toEqual(["market"]);
  });
});

describe("sellers and platforms", () => {
  const seller = (where: Signal["where"], name = "Acme"): Partial<Signal> => ({ kind: "seller", service: null, where, seller: { name } });
  test.each([
    ["sellerProperty", "likely"],
    ["sellerLabel", "likely"],
    ["sellerLink", "possible"],
  ] as const)("a seller by %s is %s, never confirmed", (where, certainty) => expect(verdict("product", seller(where))).toEqual([`seller Acme ${certainty}`]));

  test("a platform's marker is decisive", () => {
    const marker: Signal = { kind: "meta", service: "platform", matched: "script[src*=x]", where: "head", rule: "platform/marker" };
    expect(findings(detect(page(marker), { ...KNOWLEDGE, service: null }))).toEqual(["shopPlatform platform confirmed"]);
  });
});

describe("the page's type", () => {
  const data: Signal = { kind: "structuredData", service: null, matched: "Product", where: "typeProperty", pageType: "product" };
  const meta: Signal = { kind: "meta", service: null, matched: "og:type product", where: "head", pageType: "product" };
  test.each<[string, Signal[], { type: string; rule: string }]>([
    ["a page rule first", [meta, data, typed("checkout")], { type: "checkout", rule: "market/rule" }],
    ["structured data next", [meta, { ...data, pageType: "order" }], { type: "order", rule: "schema-org-type" }],
    ["what an address means on any shop after structured data", [data, { ...typed("category"), service: null, rule: "generic/category" }], { type: "product", rule: "schema-org-type" }],
    ["a search's address before it", [data, { ...typed("search"), service: null, rule: "generic/search" }], { type: "search", rule: "generic/search" }],
    ["a list of products after what an address means", [{ ...data, matched: "Product list", pageType: "category" }, { ...typed("home"), service: null, rule: "generic/home" }], { type: "home", rule: "generic/home" }],
    ["a list of products where nothing else says anything", [{ ...data, matched: "Product list", pageType: "category" }], { type: "category", rule: "schema-org-list" }],
    ["Open Graph next", [meta], { type: "product", rule: "open-graph-type" }],
    ["else other", [HOST], { type: "other", rule: "none" }],
  ])("%s", (_, signals, expected) => expect(detect(page(...signals), KNOWLEDGE).page).toEqual({ service: "market", ...expected }));
});

describe("determinism", () => {
  const BODY = `<p>Carrier: Swift Parcels</p><p>Tracking number: RR123456785CN</p><p>Sold by: Acme</p><img alt="CoinsPay"><p>Pay with CoinsPay</p>
    <a href="https://track.parcels.example.org/detail">x</a><iframe src="https://coins.example.edu/"></iframe>`;

  test("the same page twice gives the same bytes", () => expect(JSON.stringify(judge(BODY, CHECKOUT))).toBe(JSON.stringify(judge(BODY, CHECKOUT))));

  test("the order of the parties does not matter", () => {
    for (const url of [CHECKOUT, ORDER, PRODUCT]) {
      const knowledge = knowledgeOf(url);
      const turned = buildPageKnowledge({ ...index, services: index.services.toReversed() }, hosts, url, "en");
      const read = (known: PageKnowledge) => JSON.stringify(detect(collectSignals(pageOf(BODY), url, known), known));
      expect(read(turned)).toBe(read(knowledge));
    }
  });

  test("findings come by role, then certainty, then name, in whatever order the signals came", () => {
    const signals: Signal[] = [
      { kind: "request", service: "coins", matched: "x", where: "script" },
      { kind: "frame", service: "parcels", matched: "x", where: "content" },
      { kind: "visibleName", service: "tracker", matched: "x", where: "shippingBlock" },
      { kind: "seller", service: null, matched: "x", where: "sellerLabel", seller: { name: "Acme" } },
    ];
    const expected = ["seller Acme likely", "carrier parcels confirmed", "tracking tracker possible", "payment coins possible"];
    for (const order of [signals, signals.toReversed()]) expect(findings(detect(page(HOST, typed("checkout"), ...order), KNOWLEDGE))).toEqual(expected);
  });
});

describe("articles", () => {
  const PROSE = "<p>Shipped with Swift Parcels. Pay with CoinsPay.</p><p>Tracking number: RR123456785CN</p><iframe src='https://coins.example.edu/'></iframe>";
  test.each([
    ["by Open Graph", PROSE, '<meta property="og:type" content="article">'],
    ["by structured data", `${PROSE}<script type="application/ld+json">{"@type":"NewsArticle"}</script>`, ""],
    ["without saying so", PROSE, ""],
  ])("a page that mentions the names finds nothing, %s", (_, body, head) => expect(judge(body, UNKNOWN, {}, head).findings).toEqual([]));
});

describe("every verdict is one that the worker takes", () => {
  test("on a page full of signals", () => {
    const body = `<p>Carrier: Swift Parcels</p><script type="application/ld+json">{"@type":"Offer","seller":{"name":"Acme"}}</script><iframe src="https://coins.example.edu/"></iframe>`;
    for (const url of [CHECKOUT, ORDER, PRODUCT, UNKNOWN, new URL(`https://shop.example.test${"/a".repeat(3_000)}`), new URL(`https://${"a.".repeat(118)}example.test/`)]) {
      const detection = judge(body, url);
      expect(parseDetection(detection), url.href.slice(0, 80)).toEqual(detection);
    }
  });

  test("on a page that lists more carriers than can be meant", () => {
    const parties = Array.from({ length: 150 }, (_, number) => party(`carrier-${number}`));
    const links = parties.map(({ id }): Signal => ({ kind: id === "carrier-149" ? "frame" : "visibleName", service: id, matched: "x", where: id === "carrier-149" ? "content" : "shippingBlock" }));
    const detection = detect(page(HOST, typed("tracking"), ...links), { ...KNOWLEDGE, parties: packParties(parties) });
    expect(detection.findings).toHaveLength(MOST_FINDINGS);
    expect(detection.findings.map(({ service }) => service)).toEqual(expect.arrayContaining(["market", "carrier-149"]));
    expect(detection.truncated).toBe(true);
    expect(parseDetection(detection)).toEqual(detection);
  });

  test("every rule of evidence has an id of its own and a reason", () => {
    expect(new Set(EVIDENCE_RULES.map(({ id }) => id)).size).toBe(EVIDENCE_RULES.length);
    for (const { because } of EVIDENCE_RULES) expect(because.length).toBeGreaterThan(10);
  });
});
