import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openEngine } from "../../cli/engine.ts";
import { listPages, ownAddress, scan, type ScanError, scanHtml, type ScanRow } from "../../cli/scan.ts";

const CHECKOUT = "https://www.aliexpress.com/p/trade/confirm.html";
const HTML = `<html lang="en"><head><link rel="canonical" href="${CHECKOUT}"></head><body><p>Shipped with Cainiao</p><template><p>Carrier: UPS</p></template>
  <noscript><iframe src="https://www.paypal.com/x"></iframe></noscript></body></html>`;

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "waybill-scan-"));
  await mkdir(join(folder, "pages", "deep"), { recursive: true });
  await writeFile(join(folder, "pages", "a.html"), HTML);
  await writeFile(join(folder, "pages", "deep", "a.html"), HTML);
  await writeFile(join(folder, "pages", "b.htm"), "<p>no address</p>");
  await writeFile(join(folder, "pages", "notes.txt"), "no page");
  await writeFile(join(folder, "pages", "manifest.json"), JSON.stringify([{ file: "a.html", url: "https://www.example.com/a" }, { file: "deep/a.html", url: "https://www.example.com/deep" }]));
});
afterAll(() => rm(folder, { recursive: true }));

const at = (...parts: string[]) => join(folder, "pages", ...parts);

describe("which pages are scanned", () => {
  test("a folder's pages, sorted", async () => {
    expect(await listPages([at()])).toEqual([at("a.html"), at("b.htm"), at("deep", "a.html")].map((file) => ({ file, url: undefined })));
  });

  test("a file as it is named, whatever its ending", async () => expect(await listPages([at("notes.txt")])).toEqual([{ file: at("notes.txt"), url: undefined }]));

  test("all of a manifest, beside which its files stand", async () => {
    expect(await listPages([], at("manifest.json"))).toEqual([
      { file: at("a.html"), url: "https://www.example.com/a" },
      { file: at("deep", "a.html"), url: "https://www.example.com/deep" },
    ]);
  });

  test("with both, each file has its own address: two of one name are told apart, one without an entry is not lost", async () => {
    expect(await listPages([at()], at("manifest.json"))).toEqual([
      { file: at("a.html"), url: "https://www.example.com/a" },
      { file: at("b.htm"), url: undefined },
      { file: at("deep", "a.html"), url: "https://www.example.com/deep" },
    ]);
  });

  test("a manifest may name files below the path given, or in full", async () => {
    const manifest = join(folder, "elsewhere.json");
    await writeFile(manifest, JSON.stringify([{ file: "a.html", url: "https://www.example.com/1" }, { file: at("deep", "a.html"), url: "https://www.example.com/2" }]));
    expect((await listPages([at()], manifest)).map(({ url }) => url)).toEqual(["https://www.example.com/1", undefined, "https://www.example.com/2"]);
    expect((await listPages([], manifest)).map(({ file }) => file)).toEqual([join(folder, "a.html"), at("deep", "a.html")]);
  });

  test("a path or a manifest that is not there rejects", async () => {
    await expect(listPages([at("nowhere")])).rejects.toThrow(/ENOENT/);
    await expect(listPages([], at("nowhere.json"))).rejects.toThrow(/ENOENT/);
    await expect(listPages([], at("a.html"))).rejects.toThrow(/JSON/);
  });
});

describe("a saved page's own address", () => {
  test.each([
    ["a canonical link", `<link rel="canonical" href="${CHECKOUT}">`, CHECKOUT],
    ["Open Graph", `<meta property="og:url" content="${CHECKOUT}">`, CHECKOUT],
    ["the comment of a browser that saved it", `<!-- saved from url=(0047)${CHECKOUT} --><link rel="canonical" href="https://other.test/">`, CHECKOUT],
    ["a relative link", '<link rel="canonical" href="/a">', undefined],
    ["what is no address", '<link rel="canonical" href="https://"><meta property="og:url" content="javascript:1">', undefined],
    ["nothing", "", undefined],
  ])("%s", (_, html, expected) => expect(ownAddress(html)).toBe(expected));
});

describe("scanning", async () => {
  const engine = await openEngine();

  test("gives one line of the promised shape", () => {
    const row = scanHtml(engine, "a.html", CHECKOUT, HTML, "BE");
    expect(row).toMatchObject({ file: "a.html", url: CHECKOUT, page: { service: "aliexpress", type: "checkout" }, dataset: { version: engine.dataset.stamp.version, hash: engine.dataset.stamp.hash } });
    expect(Object.keys(row)).toEqual(["file", "url", "page", "findings", "operators", "jurisdictions", "dataset", "ms"]);
    expect(row.findings.map(({ role, service, certainty }) => `${role} ${service} ${certainty}`)).toEqual(["marketplace aliexpress confirmed", "carrier cainiao likely"]);
    for (const item of row.findings.flatMap(({ evidence }) => evidence)) expect(Object.keys(item)).toEqual(["signal", "matched", "where", "rule"]);
    expect(row.operators).toContain("alibaba-group-holding");
  });

  test("reads what a browser with scripts would show: no templates, no noscript", () => {
    const services = scanHtml(engine, "a.html", CHECKOUT, HTML, "BE").findings.map(({ service }) => service);
    expect(services).not.toContain("ups");
    expect(services).not.toContain("paypal");
  });

  test("speaks for the storefront's country where none is asked for", () => {
    const { region } = engine.report("", new URL("https://www.amazon.de/"), "auto", new Date("2026-12-01"));
    expect(region).toEqual({ country: "DE", source: "storefront" });
    expect(engine.report("", new URL("https://www.amazon.de/"), "BE", new Date("2026-12-01")).region.country).toBe("BE");
    expect(engine.report("", new URL(CHECKOUT), "auto", new Date("2026-12-01")).region).toEqual({ country: "US", source: "default" });
  });

  test("a page of nobody is a line like any other", () => {
    expect(scanHtml(engine, "x.html", "https://nobody.test/", "<p>Hello</p>", "BE")).toMatchObject({ page: { service: null, type: "other" }, findings: [], operators: [], jurisdictions: [] });
  });

  test.each(["", "<", "<html", "\0\0", "<!doctype html>", "text", "<p>".repeat(5_000), "<script>".repeat(50), "<a href='https://www.dhl.com/'".repeat(50)])("bad HTML %# is read as far as it goes", (html) => {
    expect(scanHtml(engine, "x.html", CHECKOUT, html, "BE").page.service).toBe("aliexpress");
  });

  test("a bad file is one line with its reason, the others go on", async () => {
    const rows: (ScanRow | ScanError)[] = [];
    const errors = await scan({ paths: [at()], country: "BE", write: (row) => rows.push(row) });
    expect(errors).toBe(1);
    expect(rows.map((row) => ("error" in row ? row.error.slice(0, 28) : row.page.service))).toEqual(["aliexpress", "the page does not say its ad", "aliexpress"]);
  });
});
