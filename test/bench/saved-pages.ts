import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, CDPSession, Page } from "puppeteer-core";
import { type LaunchOptions, launchChromium } from "../../cli/browsers.ts";

export const EXTENSION = join(import.meta.dirname, "..", "..", ".output", "chrome-mv3");

/** A tab on a page under its real address, and the debugger's line to it. */
export type Opened = { page: Page; session: CDPSession };

/** Chromium with the extension, past its first-run page, or without any. Names resolve to nothing, so what a page asks for fails. */
export async function launchFor(extension: string | undefined): Promise<Browser> {
  const options: LaunchOptions = extension === undefined ? {} : { extension };
  const browser = await launchChromium(options);
  if (extension !== undefined) await browser.waitForTarget((target) => target.url().endsWith("/welcome.html"));
  return browser;
}

/**
 * A blank tab whose next document from `address` is `html`. Its scripts do not run: a saved page without its servers goes elsewhere.
 * The clock of its metrics is the main thread's own, which other work on the machine does not lengthen.
 */
export async function prepare(browser: Browser, address: string, html: string, policy = "script-src 'none'"): Promise<Opened> {
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  const { origin, pathname, search } = new URL(address);
  await session.send("Fetch.enable", { patterns: [{ urlPattern: "*", resourceType: "Document", requestStage: "Request" }] });
  session.on("Fetch.requestPaused", ({ requestId, request }) => {
    const isIt = request.url === origin + pathname + search;
    const headers = [{ name: "content-type", value: "text/html; charset=utf-8" }, { name: "content-security-policy", value: policy }];
    const answer = isIt
      ? session.send("Fetch.fulfillRequest", { requestId, responseCode: 200, responseHeaders: headers, body: Buffer.from(html).toString("base64") })
      : session.send("Fetch.failRequest", { requestId, errorReason: "Aborted" });
    answer.catch(() => undefined);
  });
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return { page, session };
}

/** Milliseconds of the main thread since the page's metrics began. */
export async function busyTime(session: CDPSession, name = "TaskDuration"): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1_000;
}

export function readPage(file: string): Promise<string> {
  return readFile(file, "utf8");
}
