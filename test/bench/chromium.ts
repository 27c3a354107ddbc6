import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import puppeteer, { type Browser } from "puppeteer-core";
import { build, type Rollup } from "vite";
import { listPages } from "../../cli/scan.ts";
import type { Dataset } from "../../cli/dataset.ts";
import { findBrowser } from "../../cli/setup/browsers.mjs";
import { openHosts } from "../../core/dataset/lookup.ts";
import { buildPageKnowledge } from "../../core/dataset/page-knowledge.ts";
import { COMPILE_HINT } from "../../modules/compile-hint.ts";
import { bytes, quantile, type Row } from "./measure.ts";
import type { ReaderTimes, timeBoth, timeSteps } from "./reader.ts";

/** In the page: the reader, bundled as the extension's is. */
declare const waybillBench: { timeBoth: typeof timeBoth; timeSteps: typeof timeSteps };

const REPEATS = 20;
const CHECKOUT = "https://www.aliexpress.com/p/trade/confirm.html";
const milliseconds = (value: number) => `${value.toFixed(2)} ms`;

async function bundleReader(): Promise<string> {
  const output = (await build({
    configFile: false,
    logLevel: "error",
    build: { write: false, lib: { entry: join(import.meta.dirname, "reader.ts"), formats: ["iife"], name: "waybillBench" } },
  })) as Rollup.RollupOutput[];
  const [chunk] = output[0]?.output ?? [];
  if (!chunk) throw new Error("the reader was not bundled");
  return `${COMPILE_HINT}${chunk.code};globalThis.waybillBench=waybillBench;`;
}

const HEADERS = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" };

/** An empty page with the reader's script, as the browser loads it into a page, and whose clock ticks in 5 µs: browsers give that to cross-origin isolated pages alone. */
async function servePage(code: string): Promise<{ url: string; close: () => void }> {
  const server = createServer(({ url }, response) => {
    const isScript = url === "/reader.js";
    response.writeHead(200, { ...HEADERS, "content-type": `${isScript ? "text/javascript" : "text/html"}; charset=utf-8` });
    response.end(isScript ? code : '<!doctype html><title>bench</title><script src="/reader.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
}

/** A renderer of its own, in which nothing of the reader has run yet. */
async function inFreshRenderer<T>(browser: Browser, url: string, work: (page: Awaited<ReturnType<Browser["newPage"]>>) => Promise<T>): Promise<T> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.goto(url);
    return await work(page);
  } finally {
    await context.close();
  }
}

/** collect + detect in real Chromium, cold, beside one pass over every text node of the same page. Parsing excluded. */
export async function benchChromium({ index }: Dataset, manifest: string, repeats = REPEATS): Promise<Row[]> {
  const server = await servePage(await bundleReader());
  const executablePath = findBrowser("chromium");
  if (!executablePath) throw new Error("no Chromium: npm test installs one");
  const browser = await puppeteer.launch({ executablePath, args: ["--no-sandbox"] });
  const hosts = openHosts(index.services);
  const knowledgeOf = (url: string) => JSON.stringify(buildPageKnowledge(index, hosts, new URL(url), ""));
  const times: ReaderTimes[] = [];
  try {
    for (const { file, url } of await listPages([], manifest)) {
      if (!url) continue;
      const [html, knowledge] = [await readFile(file, "utf8"), knowledgeOf(url)];
      for (let repeat = 0; repeat < repeats; repeat += 1) {
        const run = inFreshRenderer(browser, server.url, (page) =>
          page.evaluate((text, address, known, isFirst) => waybillBench.timeBoth(text, address, known, isFirst), html, url, knowledge, repeat % 2 === 0),
        );
        times.push(await run);
      }
    }
    const sizes = await Promise.all(
      [2_500, 25_000, 100_000].map((rows) => inFreshRenderer(browser, server.url, (page) => page.evaluate((count, filler, address, known) => waybillBench.timeSteps(count, filler, address, known), rows, 100, CHECKOUT, knowledgeOf(CHECKOUT)))),
    );
    const perNode = sizes.map(({ total, nodes }) => (total * 1e6) / nodes);
    const ratio = (share: number) => quantile(times.map(({ ours, floor }) => ours / floor), share).toFixed(1);
    const taken = (share: number) => milliseconds(quantile(times.map(({ ours }) => ours), share));
    return [
      { what: `collect + detect, Chromium, cold, ${times.length / repeats} pages × ${repeats}`, figure: `${taken(0.5)} median, ${taken(0.95)} p95`, ratio: `${ratio(0.5)} × one text pass, ${ratio(0.95)} × at p95` },
      ...sizes.map(({ total, longest, steps, nodes }, position) => ({
        what: `  a page of ${nodes.toLocaleString("en")} text nodes, ${bytes(nodes * 105)}`,
        figure: `${milliseconds(total)}, longest of ${steps} steps ${milliseconds(longest)}`,
        ratio: `${((perNode[position] ?? 0) / (perNode[0] || 1)).toFixed(2)} × the time a node of the smallest`,
      })),
    ];
  } finally {
    await browser.close();
    server.close();
  }
}
