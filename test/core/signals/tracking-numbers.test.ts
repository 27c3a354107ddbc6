import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isS10 } from "../../../core/signals/check-digit.ts";
import { collectSignals } from "../../../core/signals/collect.ts";
import { CHECKOUT, collect, index, knowledgeOf, ORDER, pageOf } from "../world.ts";

const numbers = (body: string) =>
  collect(body, ORDER)
    .signals.filter(({ kind }) => kind === "trackingNumber")
    .map(({ rule }) => rule);

describe("a number beside its label", () => {
  test.each([
    ["in one text", "<p>Tracking number: RR123456785CN</p>", "parcels/s10"],
    ["with spaces", "<p>Tracking number: RR 123 456 785 CN</p>", "parcels/s10"],
    ["in the next element", "<dl><dt>Tracking number</dt><dd>RR123456785CN</dd></dl>", "parcels/s10"],
    ["in a link", "<div><span>Waybill:</span> <a>SW123456789012</a></div>", "parcels/sw"],
    ["in German", "<p>Sendungsnummer: SW123456789012</p>", "parcels/sw"],
    ["in French", "<p>Numéro de suivi : SW123456789012</p>", "parcels/sw"],
    ["in Spanish", "<p>Número de guía: SW123456789012</p>", "parcels/sw"],
    ["in Chinese", "<p>运单号：SW123456789012</p>", "parcels/sw"],
    ["in Russian", "<p>Трек-номер: SW123456789012</p>", "parcels/sw"],
  ])("%s", (_, body, rule) => expect(numbers(body)).toEqual([rule]));

  test.each([
    ["a wrong check digit", "<p>Tracking number: RR123456784CN</p>"],
    ["no label", "<p>RR123456785CN</p>"],
    ["another label", "<p>Order number: RR123456785CN</p>"],
    ["a label behind it", "<p>RR123456785CN is your tracking number</p>"],
    ["part of a longer word", "<p>Tracking number: XRR123456785CNX</p>"],
    ["a format of nobody", "<p>Tracking number: ZZ12345678901234</p>"],
    ["a script", "<script>Tracking number: RR123456785CN</script>"],
  ])("%s gives nothing", (_, body) => expect(numbers(body)).toEqual([]));

  test("the digits stay on the page", () => {
    const { signals } = collect("<p>Tracking number: SW123456789012</p>", ORDER);
    expect(signals).toContainEqual({ kind: "trackingNumber", service: "parcels", matched: "sw", where: "trackingLabel", rule: "parcels/sw" });
    expect(JSON.stringify(signals)).not.toContain("123456");
  });

  test("a format that two carriers share says nothing", () => {
    const knowledge = knowledgeOf(CHECKOUT);
    const { formats } = knowledge.parties;
    const others = formats.map(([, ...format]) => ["other", ...format] as (typeof formats)[number]);
    const shared = { ...knowledge, parties: { ...knowledge.parties, formats: [...formats, ...others] } };
    expect(formats.length).toBeGreaterThan(0);
    const body = "<p>Tracking number: SW123456789012</p><p>Tracking number: RR123456785CN</p>";
    expect(collectSignals(pageOf(body), ORDER, shared).signals.filter(({ kind }) => kind === "trackingNumber")).toEqual([]);
  });

  test("is read by the service's own formats in whatever order they come", () => {
    const knowledge = knowledgeOf(CHECKOUT);
    const turned = { ...knowledge, parties: { ...knowledge.parties, formats: knowledge.parties.formats.toReversed() } };
    const page = () => pageOf("<p>Tracking number: RR123456785CN</p>");
    expect(collectSignals(page(), ORDER, turned)).toEqual(collectSignals(page(), ORDER, knowledge));
  });
});

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const letters = (length: number) => fc.stringMatching(new RegExp(`^[A-Z]{${length}}$`));

const LOOK_ALIKES = fc.oneof(
  fc.tuple(letters(3), digits(8)).map(([a, b]) => `${a}-${b}`),
  fc.tuple(letters(2), digits(12)).map(([a, b]) => `${a}${b}`),
  fc.tuple(letters(2), digits(9)).map(([a, b]) => `${a}${b}CN`),
  digits(13),
  digits(12).map((ean) => `EAN ${ean}0`),
  digits(16).map((card) => card.replace(/(.{4})(?=.)/g, "$1 ")),
  fc.tuple(digits(2), digits(16)).map(([check, rest]) => `DE${check} ${rest.replace(/(.{4})(?=.)/g, "$1 ")}`),
  fc.tuple(digits(2), digits(8)).map(([a, b]) => `+${a} ${b}`),
  digits(10).map((phone) => `(0${phone.slice(0, 3)}) ${phone.slice(3)}`),
);

describe("numbers that are none", () => {
  const WORDS = ["SKU", "Article no.", "IBAN", "Phone", "EAN", "Card", "Order", "Price", "Invoice", ""];

  test("thousands of SKUs, phones, IBANs, cards and EANs without a tracking label give nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...WORDS), LOOK_ALIKES), { minLength: 20, maxLength: 40 }), (rows) => {
        const body = rows.map(([word, number]) => `<tr><th>${word}</th><td>${number}</td></tr>`).join("");
        expect(numbers(`<table>${body}</table>`)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test("behind a label, a ten-thousand of wrong check digits give nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(letters(2), digits(9)), { minLength: 100, maxLength: 100 }), (pairs) => {
        const wrong = pairs.map(([service, serial]) => `${service}${serial}CN`).filter((number) => !isS10(number));
        expect(numbers(wrong.map((number) => `<p>Tracking number: ${number}</p>`).join(""))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

test("the tiny dataset has the formats that these tests use", () => {
  expect(index.services.flatMap(({ tracking }) => tracking.map(({ id }) => id))).toEqual(["sw", "s10"]);
});
