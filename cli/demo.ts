import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Browser } from "puppeteer-core";
import { formatReportText } from "../core/report/text.ts";
import { translator } from "../core/messages/t.ts";
import { launchChromium } from "./browsers.ts";
import { openEngine } from "./engine.ts";
import { isStale } from "./freshness.ts";
import { chooseRegion, demoPages, openDemoPage, takePictures } from "./demo/pictures.ts";
import { replicaAt, serveReplicas } from "./replicas.ts";
import { root, runScript, tools } from "./tools.ts";

const extension = join(root, ".output", "chrome-mv3");
const folder = join(root, ".output", "demo");

/** The browser's time zone says this country; a region that is asked for overrules the shop's own address too. */
const DEFAULT_REGION = "BE";

/** Opens Chromium with the extension on the replicas: in a window where there is a display, else in pictures and text. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { region: { type: "string" }, headless: { type: "boolean", default: false } } });
  const region = values.region?.toUpperCase();
  if (region !== undefined && !/^[A-Z]{2}$/.test(region)) throw new Error(`--region ${values.region}: give an ISO country code, such as BE or US`);
  if ((await isStale(root, ".output/chrome-mv3/manifest.json")) && (await runScript(tools.wxt, ["build"])) !== 0) throw new Error("the build failed");

  const hasDisplay = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY || process.platform === "darwin" || process.platform === "win32");
  if (hasDisplay && !values.headless) return showWindow(region);
  await printReport(region ?? DEFAULT_REGION);
  await drawPictures(region);
}

async function showWindow(region: string | undefined): Promise<void> {
  const browser = await launchChromium({ extension, headless: false });
  if (region) await chooseRegion(browser, region);
  const say = (address: string): void => console.log(`no network in this window, so not opened: ${address}`);
  // Tabs that the person opens themselves see the replicas too.
  browser.on("targetcreated", async (target) => {
    const page = target.type() === "page" && !target.url().startsWith("chrome-extension:") ? await target.page() : null;
    if (page) await serveReplicas(page, say).catch(() => {});
  });
  const [first] = await Promise.all(demoPages.map(({ address }) => openDemoPage(browser, address)));
  await first?.bringToFront();
  for (const page of await browser.pages()) if (page.url() === "about:blank") await page.close();
  console.log("Waybill is open on a replica of an AliExpress checkout. Close the window to end.");
  await new Promise<void>((resolve) => browser.once("disconnected", () => resolve()));
}

async function printReport(region: string): Promise<void> {
  const [checkout] = demoPages;
  const html = await replicaAt(checkout.address);
  const engine = await openEngine();
  console.log(formatReportText(engine.report(html ?? "", new URL(checkout.address), region, new Date()), translator("en")));
}

async function drawPictures(region: string | undefined): Promise<void> {
  const browser: Browser = await launchChromium({ extension });
  try {
    if (region) await chooseRegion(browser, region);
    const files = await takePictures(browser, folder);
    console.log(`No display, so here are pictures:\n${files.map((file) => `  ${file}`).join("\n")}`);
  } finally {
    await browser.close();
  }
}

try {
  await main();
} catch (error) {
  console.error(`waybill demo: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
