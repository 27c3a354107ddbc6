import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { build, type Rollup } from "vite";
import { findBrowser } from "../../cli/setup/browsers.mjs";
import { COMPILE_HINT } from "../../modules/compile-hint.ts";
import { SMALLEST } from "../../modules/minify.ts";

/** What a browser does once a page has been opened is no part of what is measured in it. */
const SETTLING_MS = 500;

/** Chromium, and an empty page in it that holds the reader as the extension bundles it. */
export type Renderers = {
  /** A page in a renderer of its own: nothing of ours has run in it, nothing is compiled. */
  fresh<T>(work: (page: Page) => Promise<T>): Promise<T>;
  /** One such page for each piece of work: all are opened first and closed last, so that nothing else runs while one works. */
  freshEach(works: readonly ((page: Page) => Promise<void>)[]): Promise<void>;
  close(): Promise<void>;
};

async function bundleReader(): Promise<string> {
  const output = (await build({
    configFile: false,
    logLevel: "error",
    build: { ...SMALLEST, write: false, lib: { entry: join(import.meta.dirname, "reader.ts"), formats: ["iife"], name: "waybillBench" } },
  })) as Rollup.RollupOutput[];
  const [chunk] = output[0]?.output ?? [];
  if (!chunk) throw new Error("the reader was not bundled");
  return `${COMPILE_HINT}${chunk.code};globalThis.waybillBench=waybillBench;`;
}

const HEADERS = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" };

/**
 * An empty page with the reader's script, as the browser loads it into a page, and whose clock ticks in 5 µs: browsers give that
 * to cross-origin isolated pages alone.
 */
async function servePage(code: string): Promise<{ url: string; close: () => void }> {
  const server = createServer(({ url }, response) => {
    const isScript = url === "/reader.js";
    response.writeHead(200, { ...HEADERS, "content-type": `${isScript ? "text/javascript" : "text/html"}; charset=utf-8` });
    response.end(isScript ? code : '<!doctype html><title>bench</title><script src="/reader.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
}

export async function openRenderers(): Promise<Renderers> {
  const executablePath = findBrowser("chromium");
  if (!executablePath) throw new Error("no Chromium: npm test installs one");
  const [server, browser] = [await servePage(await bundleReader()), await puppeteer.launch({ executablePath, args: ["--no-sandbox"] })];
  return {
    fresh: (work) => inFreshRenderer(browser, server.url, work),
    freshEach: (works) => inFreshRenderers(browser, server.url, works),
    async close() {
      await browser.close();
      server.close();
    },
  };
}

async function openFresh(browser: Browser, url: string): Promise<{ page: Page; close: () => Promise<void> }> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.goto(url);
  return { page, close: () => context.close() };
}

async function inFreshRenderer<T>(browser: Browser, url: string, work: (page: Page) => Promise<T>): Promise<T> {
  const { page, close } = await openFresh(browser, url);
  try {
    return await work(page);
  } finally {
    await close();
  }
}

async function inFreshRenderers(browser: Browser, url: string, works: readonly ((page: Page) => Promise<void>)[]): Promise<void> {
  const opened = await Promise.all(works.map(async (work) => ({ ...(await openFresh(browser, url)), work })));
  try {
    await setTimeout(SETTLING_MS);
    for (const { page, work } of opened) await work(page);
  } finally {
    await Promise.all(opened.map(({ close }) => close()));
  }
}
