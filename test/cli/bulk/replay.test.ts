import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openEngine } from "../../../cli/engine.ts";
import { explainCommand } from "../../../cli/explain-command.ts";
import { replay } from "../../../cli/replay/replay.ts";
import { replayCommand } from "../../../cli/replay-command.ts";
import { scan } from "../../../cli/scan.ts";
import { har, harEntry, PAGE, PAGE_URL } from "./archives.ts";

const SHARED = join(import.meta.dirname, "..", "..", "..", "..", "shared", "pages", "manifest.json");
const engine = await openEngine();
let folder = "";
const at = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "waybill-replay-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** A page of random pieces that mean something to the engine. */
const anyPage = fc
  .array(fc.constantFrom("<p>Shipped with DHL</p>", "<p>Carrier: UPS</p>", '<a href="https://www.paypal.com/pay">x</a>', '<iframe src="https://js.stripe.com/v3"></iframe>', "<p>Sold by: Acme Ltd</p>", '<script type="application/ld+json">{"@type":"Product","offers":{"@type":"Offer","seller":{"name":"Acme"}}}</script>', "<footer>Visa, DHL</footer>", "<p>Tracking number: RR123456785CN</p>"), { maxLength: 8 })
  .map((parts) => `<html><body>${parts.join("")}</body></html>`);
const anyUrl = fc.constantFrom(PAGE_URL, "https://www.amazon.de/dp/B000000000", "https://www.dhl.com/track", "https://shop.example.test/checkout", "https://nobody.test/", "https://www.ebay.com/itm/1");

describe("replay", () => {
  test("what was saved gives the same verdict, byte for byte, through JSON and back", () => {
    fc.assert(
      fc.property(anyPage, anyUrl, (html, url) => {
        const saved = engine.check(html, new URL(url));
        const line = JSON.stringify({ file: "x", url, dataset: engine.dataset.stamp, ...saved });
        const { verdict, changes, detection } = replay(JSON.parse(line), engine);
        expect([verdict, changes]).toEqual(["same", []]);
        expect(JSON.stringify(detection)).toBe(JSON.stringify(saved.detection));
      }),
      { numRuns: 150 },
    );
  });

  test("a saved verdict that is another one is told, with what changed", () => {
    const { signals, detection } = engine.check(PAGE, new URL(PAGE_URL));
    const other = { ...detection, page: { ...detection.page, type: "home" }, findings: detection.findings.slice(0, 1).map((finding) => ({ ...finding, certainty: "possible" })) };
    const result = replay({ url: PAGE_URL, signals, detection: other, dataset: { hash: "0000" } }, engine);
    expect(result.verdict).toBe("changed");
    expect(result.changes).toEqual([expect.stringMatching(/^page type: home \(.*\) → checkout/), "marketplace aliexpress: possible → confirmed", expect.stringMatching(/^new: carrier cainiao \(likely, /)]);
    expect(result.dataset).toEqual({ saved: "0000", now: engine.dataset.stamp.hash });
  });

  test("signals alone are judged, without a verdict to compare", () => {
    const { signals, detection } = engine.check(PAGE, new URL(PAGE_URL));
    const result = replay(signals, engine);
    expect(result.verdict).toBe("unknown");
    expect(result.detection.findings).toEqual(detection.findings);
  });

  test.each([[null], [[]], [{}], [{ url: PAGE_URL }], ["text"], [{ url: "x", signals: {} }]])("%j is none of ours", (value) => expect(() => replay(value, engine)).toThrow(/no saved signals/));

  test.runIf(existsSync(SHARED))("every saved real page replays to the same bytes, through the files that the commands write and read", async () => {
    const lines: string[] = [];
    await scan({ manifest: SHARED, country: "BE", keepSignals: true, engine, write: (row) => lines.push(JSON.stringify(row)) });
    await writeFile(at("real.ndjson"), `${lines.join("\n")}\n`);
    const printed: string[] = [];
    expect(await replayCommand([at("real.ndjson")], (line) => printed.push(line), engine)).toBe(0);
    expect(printed).toHaveLength(lines.length);
    const detections = (all: string[]) => all.map((line) => JSON.stringify((JSON.parse(line) as { detection: unknown }).detection));
    expect(detections(printed)).toEqual(detections(lines));
  }, 120_000);

  test.each([
    ["a list", (values: object[]) => JSON.stringify(values, null, 2)],
    ["lines", (values: object[]) => values.map((value) => JSON.stringify(value)).join("\n")],
    ["one value over many lines", ([value]: object[]) => JSON.stringify(value, null, 2)],
  ])("reads %s; the exit code tells of a change and of what is no record", async (_, write) => {
    const saved = { file: "x", url: PAGE_URL, ...engine.check(PAGE, new URL(PAGE_URL)) };
    const printed: string[] = [];
    await writeFile(at("a.json"), write([saved]));
    expect(await replayCommand([at("a.json")], (line) => printed.push(line), engine)).toBe(0);
    await writeFile(at("b.json"), write([{ ...saved, detection: { ...saved.detection, language: "xx" } }]));
    expect(await replayCommand([at("b.json")], (line) => printed.push(line), engine)).toBe(1);
    await writeFile(at("c.json"), write([{ some: "thing" }]));
    expect(await replayCommand([at("c.json")], (line) => printed.push(line), engine)).toBe(1);
    expect(await replayCommand([at("nowhere.json")], (line) => printed.push(line), engine)).toBe(1);
    const told = printed.map((line) => JSON.parse(line) as { verdict?: string; error?: string });
    expect(told.map(({ verdict, error }) => verdict ?? error?.slice(0, 13))).toEqual(["same", "changed", "this holds no", "ENOENT: no su"]);
  });

  test("a page that the scan could not read is passed over", async () => {
    await writeFile(at("errors.ndjson"), '{"file":"a.html","error":"ENOENT"}\n');
    expect(await replayCommand([at("errors.ndjson")], () => expect.unreachable(), engine)).toBe(0);
  });
});

describe("explain", () => {
  const explain = async (args: string[]) => {
    let text = "";
    const code = await explainCommand(args, (part) => (text += part), engine);
    return { code, text };
  };

  test("prints who was found and nearly found, by what rule, and every signal", async () => {
    await writeFile(at("page.html"), PAGE.replace("</body>", '<footer><a href="https://www.paypal.com/">PayPal</a></footer></body>'));
    const { code, text } = await explain(["--url", PAGE_URL, at("page.html")]);
    expect(code).toBe(0);
    for (const part of [PAGE_URL, "service    aliexpress", "page type  checkout, by aliexpress/", "carrier cainiao: likely", "labelled-carrier (strong): the name stands beside a shipping label", "would make it confirmed", "nearly found", 'payment paypal: link "paypal.com" at boilerplate, nearly: it stands where it means nothing', "would fire content-link (weak) at content", 'host "aliexpress.com" at address for marketplace aliexpress', "decided the page's type"]) expect(text).toContain(part);
  });

  test("as JSON, one page of an archive", async () => {
    await writeFile(at("two.har"), har(harEntry({ url: "https://nobody.test/" }), harEntry()));
    const { text } = await explain(["--format", "json", "--record", "2", at("two.har")]);
    expect(JSON.parse(text)).toMatchObject({ file: at("two.har"), record: 2, url: PAGE_URL, explanation: { v: 1, page: { service: "aliexpress", type: "checkout" } } });
  });

  test("what cannot be read is told, and the exit code says so", async () => {
    expect(await explain([at("nowhere.html")])).toMatchObject({ code: 1, text: expect.stringContaining("ENOENT") as string });
    await expect(explain([])).rejects.toThrow(/name a file/);
    await expect(explain(["--format", "xml", "x"])).rejects.toThrow(/--format xml/);
  });
});
