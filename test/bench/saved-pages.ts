import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Browser, CDPSession, Page } from "puppeteer-core";
import type { Browser as ExtensionApi } from "webextension-polyfill";
import { extensionAddress, launchChromium } from "../../cli/browsers.ts";
import { DATA_ROOT } from "../../cli/dataset.ts";
import { coversPattern } from "../../core/dataset/match-patterns.ts";
import type { Detection } from "../../core/detect/detection.ts";

declare const chrome: ExtensionApi;

export const EXTENSION = join(DATA_ROOT, "..", ".output", "chrome-mv3");

/** A tab on a page under its real address, and the debugger's line to it. */
export type Opened = { page: Page; session: CDPSession };
type Verdicts = Record<string, { detection: Detection }>;

/** Pages that were saved before their sites moved to https stand there now. */
export function asToday(address: string): string {
  return address.replace(/^http:/, "https:");
}

/** Whether the extension's script runs at an address: by the committed list of hosts, as the manifest has it. */
export async function listedHosts(): Promise<(address: string) => boolean> {
  const patterns = JSON.parse(await readFile(join(DATA_ROOT, "access.json"), "utf8")) as string[];
  return (address) => {
    const { protocol, hostname, pathname } = new URL(address);
    return patterns.some((pattern) => coversPattern(pattern, `${protocol}//${hostname}${pathname}*`));
  };
}

/** An extension that does nothing, on the same hosts: what it costs is the browser's own price of a content script. */
export async function makeEmptyExtension(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "waybill-empty-"));
  const { content_scripts } = JSON.parse(await readFile(join(EXTENSION, "manifest.json"), "utf8")) as { content_scripts: unknown };
  await writeFile(join(folder, "manifest.json"), JSON.stringify({ manifest_version: 3, name: "Empty", version: "1", content_scripts }));
  await writeFile(join(folder, "page.js"), "void 0;\n");
  return { folder, remove: () => rm(folder, { recursive: true }) };
}

/** Chromium with an extension or none. Names resolve to nothing, so what a page asks for fails. */
export function launchWith(extension: string | undefined): Promise<Browser> {
  return launchChromium(extension === undefined ? {} : { extension });
}

/** The verdicts that the worker keeps, by tab, read on a page of the extension beside all code of ours. */
export async function openVerdicts(browser: Browser): Promise<() => Promise<Verdicts>> {
  const page = await browser.newPage();
  await page.goto(await extensionAddress("chromium", browser, "options.html"));
  return () => page.evaluate(async () => (await chrome.storage.session.get()) as Verdicts);
}

/** The first of what `look` gives that is something; undefined after so many milliseconds. */
export async function soon<T>(look: () => Promise<T | undefined>, longest = 15_000): Promise<T | undefined> {
  for (const started = performance.now(); performance.now() - started < longest; await setTimeout(25)) {
    const found = await look();
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * A blank tab whose document from `address` will be `html`. Its scripts do not run: a saved page without its servers goes elsewhere.
 * The clock of its metrics is the main thread's own, which other work on the machine does not lengthen.
 */
export async function prepare(browser: Browser, address: string, html: string): Promise<Opened> {
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  const responseHeaders = [
    { name: "content-type", value: "text/html; charset=utf-8" },
    { name: "content-security-policy", value: "script-src 'none'" },
  ];
  const [wanted] = new URL(address).href.split("#");
  session.on("Fetch.requestPaused", ({ requestId, request }) => {
    const answered =
      request.url === wanted
        ? session.send("Fetch.fulfillRequest", { requestId, responseCode: 200, responseHeaders, body: Buffer.from(html).toString("base64") })
        : session.send("Fetch.failRequest", { requestId, errorReason: "Aborted" });
    answered.catch(() => undefined);
  });
  await session.send("Fetch.enable", { patterns: [{ urlPattern: "*", resourceType: "Document", requestStage: "Request" }] });
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return { page, session };
}

/** Milliseconds of the page's main thread since its metrics began. */
export async function busyTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1_000;
}
