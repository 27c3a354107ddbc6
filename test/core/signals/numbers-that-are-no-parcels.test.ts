import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openEngine } from "../../../cli/engine.ts";

const engine = await openEngine();
const URLS = ["https://www.aliexpress.com/p/order/detail.html", "https://www.amazon.de/gp/your-account/order-details", "https://www.ebay.com/itm/1", "https://shop.example.test/tracking"].map((url) => new URL(url));
const digits = (length: number) => fc.array(fc.nat(9), { minLength: length, maxLength: length }).map((list) => list.join(""));
const letters = (length: number) => fc.array(fc.constantFrom(..."ABCDEFGHJKLMNPRSTUVWXYZ"), { minLength: length, maxLength: length }).map((list) => list.join(""));
const joined = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((list) => list.join(""));

function ean13(body: string): string {
  const sum = [...body].reduce((total, digit, index) => total + Number(digit) * (index % 2 ? 3 : 1), 0);
  return body + String((10 - (sum % 10)) % 10);
}

/** What stands on shop pages beside parcels' numbers and looks like them: each with the label that shops print before it. */
const KINDS: [label: string, value: fc.Arbitrary<string>][] = [
  ["SKU", joined(letters(2), digits(9), letters(2))],
  ["Item number", fc.oneof(digits(12), digits(14), joined(letters(3), digits(10)))],
  ["Phone", fc.oneof(joined(fc.constant("+49 "), digits(11)), joined(fc.constant("0"), digits(10)), joined(fc.constant("+86 "), digits(11)))],
  ["IBAN", joined(fc.constantFrom("DE", "NL", "FR", "BE"), digits(20))],
  ["EAN", digits(12).map(ean13)],
  ["GTIN", digits(13).map((body) => `0${body}`)],
  ["Order date", fc.date({ noInvalidDate: true, min: new Date("2000-01-01"), max: new Date("2030-01-01") }).map((date) => date.toISOString().slice(0, 10).replaceAll("-", ""))],
  ["Order number", fc.oneof(digits(16), digits(18), joined(digits(3), fc.constant(" "), digits(7), fc.constant(" "), digits(7)))],
  ["Invoice", joined(letters(2), digits(9), letters(2))],
  ["Customer number", digits(10)],
];

const LAYOUTS: ((label: string, value: string) => string)[] = [
  (label, value) => `<p>${label}: ${value}</p>`,
  (label, value) => `<dl><dt>${label}</dt><dd>${value}</dd></dl>`,
  (label, value) => `<table><tr><th>${label}</th><td>${value}</td></tr></table>`,
  (label, value) => `<div><span>${label}:</span><span>${value}</span></div>`,
  // Beside a parcel's own lines: the nearest label decides.
  (label, value) => `<dl><dt>Tracking number</dt><dd>pending</dd><dt>${label}</dt><dd>${value}</dd></dl>`,
  (label, value) => `<div><p>Track your order</p><p><b>${label}:</b> <i>${value}</i></p></div>`,
];

const trackingNumbers = (html: string, url: URL) => engine.check(html, url).signals.signals.filter(({ kind }) => kind === "trackingNumber");

describe("a number is a parcel's only beside its label", () => {
  test.each(KINDS)("%s, thousands of times", (label, value) => {
    // Each run is a page with 60 numbers: 40 runs of 10 kinds are 24,000 numbers.
    const page = fc.array(fc.tuple(value, fc.constantFrom(...LAYOUTS)), { minLength: 60, maxLength: 60 });
    fc.assert(
      fc.property(page, fc.constantFrom(...URLS), (items, url) => {
        const html = `<html lang="en"><body>${items.map(([number, layout]) => layout(label, number)).join("")}</body></html>`;
        expect(trackingNumbers(html, url)).toEqual([]);
      }),
      { numRuns: 40, seed: 20_261_122 },
    );
  }, 120_000);

  test("beside its label and with a right check digit it is one, and its digits stay on the page", () => {
    const url = URLS[3] as URL;
    const html = "<html><body><dl><dt>Tracking number</dt><dd>RR123456785CN</dd></dl></body></html>";
    const signals = trackingNumbers(html, url);
    expect(signals.map(({ service }) => service)).toEqual(["china-post"]);
    expect(JSON.stringify(engine.check(html, url))).not.toContain("123456785");
    expect(trackingNumbers(html.replace("785CN", "784CN"), url)).toEqual([]);
  });
});
