import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { hasPages, LABELS, measureAccuracy } from "../../cli/accuracy.ts";
import { expectedSellers, readLabels, sellerHash } from "../../cli/accuracy/labels.ts";
import { formatMeasured, measuredJson } from "../../cli/accuracy/print.ts";
import { compare, emptyScore, precision, recall, wilson } from "../../cli/accuracy/score.ts";
import { formatTable } from "../../cli/accuracy/table.ts";

const MANIFEST = join(import.meta.dirname, "..", "..", "..", "shared", "pages", "manifest.json");
const isThere = await hasPages(MANIFEST);
if (!isThere) console.warn(`${MANIFEST} is not there: accuracy on real pages was not measured.`);

describe.skipIf(!isThere)("on real pages (skipped where ../shared/pages is not there)", async () => {
  const { measured, without } = isThere ? await measureAccuracy([MANIFEST], LABELS) : ({} as Awaited<ReturnType<typeof measureAccuracy>>);
  const report = () => formatMeasured(measured, without);
  const score = (role: "carrier" | "payment" | "seller") => measured.roles.get(role) ?? emptyScore();

  test("every page could be read", () => expect(measured.errors).toEqual([]));
  test("the service is right on every page", () => expect(measured.services.wrong, report()).toBe(0));
  test("nothing is found where nothing is, and no operator is wrong", () => {
    expect(measured.negatives.pages).toBeGreaterThanOrEqual(20);
    expect(measured.negatives.findings, report()).toBe(0);
    expect(measured.wrongOperators, report()).toBe(0);
  });
  test("page types: at least 97 %", () => {
    const right = [...measured.types.values()].reduce((sum, { right: hits }) => sum + hits, 0);
    expect(right / measured.pages, report()).toBeGreaterThanOrEqual(0.97);
  });
  test("carriers: precision at least 99 %, recall at least 95 %", () => {
    expect(precision(score("carrier")).value, report()).toBeGreaterThanOrEqual(0.99);
    expect(recall(score("carrier")).value, report()).toBeGreaterThanOrEqual(0.95);
  });
  test("sellers and payment services: precision at least 98 %", () => {
    expect(precision(score("seller")).value, report()).toBeGreaterThanOrEqual(0.98);
    expect(precision(score("payment")).value, report()).toBeGreaterThanOrEqual(0.98);
  });
  test("the JSON form says the same", () => {
    const json = JSON.parse(JSON.stringify(measuredJson(measured, without))) as { pages: number; roles: { carrier: { right: number } }; misses: unknown[] };
    expect(json).toMatchObject({ pages: measured.pages, roles: { carrier: { right: score("carrier").right } } });
    expect(json.misses).toHaveLength(measured.misses.length);
  });
}, 300_000);

describe("labels", async () => {
  const labels = await readLabels(LABELS);
  test("at least 100 carrier mentions, each page once", () => {
    expect(labels.pages.flatMap(({ carriers }) => carriers).length).toBeGreaterThanOrEqual(126);
    expect(new Set(labels.pages.map(({ file }) => file)).size).toBe(labels.pages.length);
  });
  test("a seller is kept as a hash that neither case nor space changes", () => {
    expect(sellerHash(" Acme  Trading ")).toBe(sellerHash("acme trading"));
    expect(sellerHash("acme trading")).not.toBe(sellerHash("acme tradings"));
  });
  test.each([
    ["by its first name where none is found", [["a", "b"]], [], ["a"]],
    ["by the name that is found", [["a", "b"]], ["b"], ["b"]],
    ["each by itself", [["a"], ["b"]], ["b"], ["a", "b"]],
  ])("a seller is expected %s", (_, sellers, found, expected) => expect([...expectedSellers(sellers, new Set(found))]).toEqual(expected));
});

describe("scores", () => {
  // By hand: Wilson 1927, 95 %.
  test.each([
    [8, 10, 0.4902, 0.9433],
    [106, 106, 0.965, 1],
    [0, 22, 0, 0.1487],
  ])("%d of %d lies between %d and %d", (hits, of, low, high) => {
    const share = wilson(hits, of);
    expect(share.low).toBeCloseTo(low, 3);
    expect(share.high).toBeCloseTo(high, 3);
  });
  test("nothing counted says nothing", () => expect(wilson(0, 0)).toMatchObject({ low: 0, high: 1, of: 0 }));
  test("sets are compared both ways", () => {
    const score = emptyScore();
    expect(compare(score, new Set(["a", "b"]), new Set(["b", "c"]))).toEqual({ wrong: ["c"], missed: ["a"] });
    expect(score).toEqual({ right: 1, wrong: 1, missed: 1 });
    expect(precision(score).value).toBe(0.5);
  });
  test("tables are aligned", () => expect(formatTable(["a", "n"], [["long", "1"]])).toBe("a     n\n────  ─\nlong  1"));
});

test("a manifest that is not there is told from one that is", async () => {
  expect(await hasPages(join(import.meta.dirname, "nowhere.json"))).toBe(false);
  expect(await hasPages(import.meta.filename)).toBe(true);
});
