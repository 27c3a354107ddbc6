import { mkdir } from "node:fs/promises";
import { join, relative } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import type { Browser as ExtensionApi } from "webextension-polyfill";
import { extensionAddress } from "../browsers.ts";
import { serveReplicas } from "../replicas.ts";

/** In functions that run in a page of the extension. */
declare const chrome: ExtensionApi;

export const demoPages = [
  { name: "checkout", address: "https://www.aliexpress.com/p/trade/confirm.html" },
  { name: "tracking", address: "https://global.cainiao.com/newDetail.htm?mailNoList=LP00000000000000" },
  { name: "didi", address: "https://web.didiglobal.com/mx/" },
] as const;

/** Has the extension speak for a country, as its options would. */
export async function chooseRegion(browser: Browser, region: string): Promise<void> {
  const page = await openOwnPage(browser, "options.html");
  await page.evaluate((country) => chrome.runtime.sendMessage({ waybill: "ui", name: "changeSettings", payload: { region: country } }), region);
  await page.close();
}

export async function openDemoPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage();
  await serveReplicas(page, () => {});
  await page.goto(address);
  return page;
}

/** Pictures of every demo page with its badge and of its popup; answers with the files. */
export async function takePictures(browser: Browser, folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const lookout = await openOwnPage(browser, "options.html");
  // The first-run page opens in its own time: later it would be taken for the tab that was just opened.
  await browser.waitForTarget((target) => target.url().endsWith("/welcome.html"), { timeout: 10_000 });
  const files: string[] = [];
  for (const { name, address } of demoPages) {
    const before = await tabIds(lookout);
    const page = await openDemoPage(browser, address);
    const tab = (await tabIds(lookout)).find((id) => !before.includes(id));
    await page.setViewport({ width: 1280, height: 860, deviceScaleFactor: 2 });
    await waitForBadge(page);
    const popup = await openOwnPage(browser, `popup.html?tab=${tab}`);
    await popup.setViewport({ width: 400, height: 600, deviceScaleFactor: 2 });
    await popup.waitForFunction(() => document.querySelectorAll("main button, main summary").length > 2, { polling: 100 });
    files.push(await picture(page, join(folder, `${name}-page.png`)), await picture(popup, join(folder, `${name}-popup.png`)));
    await popup.close();
  }
  return files;
}

async function picture(page: Page, path: string): Promise<string> {
  // Chromium dies of a picture of a tab in the background.
  await page.bringToFront();
  await page.evaluate(() => document.fonts.ready.then(() => true));
  await page.screenshot({ path: path as `${string}.png`, fullPage: path.endsWith("-popup.png") });
  return relative(process.cwd(), path);
}

/** The badge stands beside head and body; what is in it no script can read. */
async function waitForBadge(page: Page): Promise<void> {
  await page.waitForFunction(() => [...document.documentElement.children].some((child) => !["HEAD", "BODY"].includes(child.nodeName)), { polling: 100 });
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
}

async function openOwnPage(browser: Browser, path: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(await extensionAddress("chromium", browser, path));
  await page.waitForFunction(() => document.body.innerText.trim() !== "");
  return page;
}

function tabIds(lookout: Page): Promise<number[]> {
  return lookout.evaluate(async () => (await chrome.tabs.query({})).flatMap((tab) => tab.id ?? []));
}
