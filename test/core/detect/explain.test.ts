import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { packParties } from "../../../core/dataset/party-tables.ts";
import type { PageType } from "../../../core/dataset/schema/service.ts";
import { detect, MOST_FINDINGS } from "../../../core/detect/detect.ts";
import { explainDetection } from "../../../core/detect/explain.ts";
import { EVIDENCE_RULES } from "../../../core/detect/rules.ts";
import type { PageSignals, Signal, SignalKind, Where } from "../../../core/signals/signal.ts";
import { CHECKOUT, collect, knowledgeOf, PRODUCT, UNKNOWN } from "../world.ts";

const KNOWLEDGE = knowledgeOf(CHECKOUT);
const HOST: Signal = { kind: "host", service: "market", matched: "market.example.com", where: "address" };
const typed = (pageType: PageType, rule = "market/rule"): Signal => ({ kind: "path", service: null, matched: "rule", where: "address", rule, pageType });
const page = (...signals: Signal[]): PageSignals => ({ v: 1, address: { origin: "https://market.example.com", path: "" }, language: "en", signals, truncated: false });
const of = (signal: Partial<Signal>): Signal => ({ kind: "visibleName", service: "parcels", matched: "Parcels", where: "shippingLabel", ...signal });

/** The outcome of the last signal, read on a page of the type. */
function last(type: PageType, ...signals: Partial<Signal>[]) {
  const explained = explainDetection(page(HOST, typed(type), ...signals.map(of)), KNOWLEDGE).signals.at(-1);
  return `${explained?.outcome} ${explained?.why}`;
}

describe("why a signal counts, or nearly does", () => {
  test.each<[string, PageType, Partial<Signal>[], string]>([
    ["a rule that holds", "checkout", [{}], "counted rule"],
    ["the same rule once more", "checkout", [{}, { matched: "Swift" }], "counted sameRule"],
    ["a weak rule alone", "checkout", [{ where: "shippingBlock" }], "counted weakAlone"],
    ["a weak rule beside another", "checkout", [{}, { where: "shippingBlock" }], "counted rule"],
    ["a name with the wrong label", "checkout", [{ where: "paymentLabel" }], "nearly missingLabel"],
    ["a link in the footer", "checkout", [{ kind: "link", where: "boilerplate" }], "nearly wrongPlace"],
    ["a script of a carrier", "checkout", [{ kind: "request", where: "script" }], "nearly wrongRole"],
    ["a label where carriers are not sought", "legal", [{}], "nearly wrongPageType"],
    ["a signal that no rule takes", "checkout", [{ kind: "host", where: "content" }], "nearly wrongPlace"],
    ["a service that nobody told the page of", "checkout", [{ service: "stranger" }], "unused unknownService"],
    ["a second page type", "checkout", [{ kind: "structuredData", service: null, where: "typeProperty", pageType: "product" }], "nearly outranked"],
    ["the mark of an article", "checkout", [{ kind: "structuredData", service: null, matched: "Article", where: "typeProperty" }], "counted article"],
    ["what speaks for nobody", "checkout", [{ kind: "meta", service: null, matched: "x", where: "head" }], "unused saysNothing"],
  ])("%s", (_, type, signals, expected) => expect(last(type, ...signals)).toBe(expected));

  test("inside an article nobody who is named counts", () => {
    const article = of({ kind: "structuredData", service: null, matched: "Article", where: "typeProperty" });
    const { signals, page: found, parties } = explainDetection(page(HOST, article, of({})), KNOWLEDGE);
    expect(found.isArticle).toBe(true);
    expect(signals.map(({ outcome, why }) => `${outcome} ${why}`)).toEqual(["counted rule", "counted article", "nearly insideArticle"]);
    expect(parties.map(({ service, certainty }) => `${service} ${certainty}`)).toEqual(["market confirmed", "parcels null"]);
  });

  test("the one signal that decided the page's type, among several of one kind", () => {
    const data = (pageType: PageType): Signal => of({ kind: "structuredData", service: null, where: "typeProperty", matched: pageType, pageType });
    const { signals } = explainDetection(page(data("order"), data("tracking")), KNOWLEDGE);
    expect(signals.map(({ why }) => why)).toEqual(["pageType", "outranked"]);
  });

  test("those that a full verdict left out", () => {
    const parties = Array.from({ length: MOST_FINDINGS + 5 }, (_, number) => ({ id: `carrier-${number}`, kind: "carrier" as const, hosts: [], names: [], tracking: [], formats: [] }));
    const signals = parties.map(({ id }) => of({ service: id }));
    const { parties: explained, signals: all } = explainDetection(page(typed("checkout"), ...signals), { ...KNOWLEDGE, parties: packParties(parties) });
    expect(all.filter(({ why }) => why === "capped")).toHaveLength(5);
    expect(explained.filter(({ certainty }) => certainty === null)).toHaveLength(5);
  });
});

describe("what a party lacks", () => {
  test.each<[string, Partial<Signal>[], string]>([
    ["one weak rule", [{ where: "shippingBlock" }], "possible likely anyRule"],
    ["two weak rules", [{ where: "shippingBlock" }, { kind: "link", where: "content" }], "likely confirmed twoStrongRules"],
    ["one strong rule", [{}], "likely confirmed strongRule"],
    ["two strong rules", [{}, { where: "shippingOption" }], "confirmed undefined undefined"],
  ])("%s", (_, signals, expected) => {
    const { parties } = explainDetection(page(typed("checkout"), ...signals.map(of)), KNOWLEDGE);
    expect(parties.map(({ certainty, raise }) => `${certainty} ${raise?.to} ${raise?.by}`)).toEqual([expected]);
    // What it says would raise the certainty does.
    const [before] = parties;
    if (!before?.raise) return;
    const more: Partial<Signal>[] = before.raise.by === "twoStrongRules" ? [{}, { kind: "trackingNumber", where: "trackingLabel" }] : [{ kind: "trackingNumber", where: "trackingLabel" }];
    const raised = detect(page(typed("checkout"), ...[...signals, ...more].map(of)), KNOWLEDGE).findings[0]?.certainty;
    expect(raised).toBe(before.raise.to);
  });

  test("rules that nearly held say where the signal would have had to stand, and hold there", () => {
    const { signals } = explainDetection(page(typed("checkout"), of({ where: "shippingBlock" })), KNOWLEDGE);
    expect(signals.at(-1)?.nearRules.map(({ id, needs }) => `${id} ${needs.join()}`)).toEqual(["labelled-carrier shippingLabel", "option-carrier shippingOption"]);
    for (const { id, needs } of signals.at(-1)?.nearRules ?? []) {
      for (const where of needs) expect(detect(page(typed("checkout"), of({ where })), KNOWLEDGE).findings[0]?.evidence[0]?.rule).toBe(id);
    }
  });
});

const KINDS: SignalKind[] = ["host", "path", "link", "frame", "form", "request", "structuredData", "visibleName", "trackingNumber", "meta", "seller"];
const WHERES: Where[] = [...new Set(EVIDENCE_RULES.flatMap(({ where }) => where)), "boilerplate", "typeProperty"];
const TYPES: PageType[] = ["home", "product", "cart", "checkout", "order", "tracking", "legal", "other"];
const anySignal: fc.Arbitrary<Signal> = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    service: fc.constantFrom(null, "market", "parcels", "coins", "stranger"),
    matched: fc.constantFrom("a", "b", "Article"),
    where: fc.constantFrom(...WHERES),
    pageType: fc.option(fc.constantFrom(...TYPES), { nil: undefined, freq: 6 }),
  })
  .map(({ pageType, ...signal }): Signal => {
    const seller = signal.kind === "seller" ? { service: null, seller: { name: signal.matched } } : {};
    return pageType && signal.kind !== "seller" ? { ...signal, service: null, pageType, rule: "market/rule" } : { ...signal, ...seller };
  });

describe("an explanation tells the verdict's own story", () => {
  test("what counted is the evidence of the verdict, no more and no less", () => {
    fc.assert(
      fc.property(fc.array(anySignal, { maxLength: 12 }), fc.constantFrom(CHECKOUT, PRODUCT, UNKNOWN), (signals, url) => {
        const knowledge = knowledgeOf(url);
        const detection = detect(page(...signals), knowledge);
        const explanation = explainDetection(page(...signals), knowledge);
        expect(explanation.signals.map(({ signal }) => signal)).toEqual(signals);
        const told = explanation.signals.filter(({ role, outcome }) => role !== null && outcome === "counted").map(({ signal: { kind, matched, where }, rule }) => `${kind} ${matched} ${where} ${rule?.id}`);
        const evidence = detection.findings.flatMap((finding) => finding.evidence.map(({ signal, matched, where, rule }) => `${signal} ${matched} ${where} ${rule.split(" ")[0]}`));
        expect(told.toSorted()).toEqual(evidence.toSorted());
        expect(explanation.parties.filter(({ certainty }) => certainty).map(({ role, service, certainty }) => ({ role, service, certainty }))).toEqual(
          detection.findings.map(({ role, service, certainty }) => ({ role, service, certainty })),
        );
        expect(explanation.page).toMatchObject(detection.page);
        expect(explanation.signals.filter(({ why }) => why === "notTaken")).toEqual([]);
        expect(explanation.signals.filter(({ why }) => why === "pageType").length).toBe(detection.page.rule === "none" ? 0 : 1);
      }),
      { numRuns: 2_000 },
    );
  });

  test("it is plain JSON, and holds nothing that the signals do not", () => {
    const body = "<p>Carrier: Swift Parcels for Jane Doe, 12 High Street</p><p>Tracking number: RR123456785CN</p>";
    const text = JSON.stringify(explainDetection(collect(body, CHECKOUT), KNOWLEDGE));
    expect(JSON.stringify(JSON.parse(text))).toBe(text);
    for (const private_ of ["Jane", "High Street", "RR123456785CN"]) expect(text).not.toContain(private_);
    expect(text).toContain("labelled-carrier");
  });
});
