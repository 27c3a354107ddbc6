import type { Page } from "puppeteer-core";
import { CHECKOUT } from "../e2e/addresses.ts";
import { launch } from "../e2e/harness/launch.ts";
import { frameAfterNext, openBare, withBarePage } from "./bare-page.ts";
import { median, type Row } from "./measure.ts";

const RUNS = 9;

/** From the navigation to the frame after the last row stood in the document. */
async function openOnce(open: () => Promise<Page>): Promise<{ shown: number; elements: number }> {
  const page = await open();
  await page.waitForFunction(() => document.querySelectorAll("main details").length > 4, { polling: "raf" });
  const shown = await frameAfterNext(page);
  const elements = await page.evaluate(() => document.querySelectorAll("*").length);
  await page.close();
  return { shown, elements };
}

/** The popup on the checkout with the longest report that we have, in real Chromium, opened as a tab, beside an empty page. Prints figures, asserts nothing. */
export async function benchPopup(): Promise<Row[]> {
  const { folder, path: bare, remove } = await withBarePage();
  const browser = await launch("chromium", folder);
  try {
    const tab = await browser.openPage(CHECKOUT);
    const beside = await browser.extensionPage("options.html");
    const runs: { shown: number; elements: number }[] = [];
    const empty: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      empty.push(await openBare(beside, bare));
      runs.push(await openOnce(() => browser.popup(tab)));
    }
    const times = runs.map(({ shown }) => shown);
    return [{ what: "popup on a checkout: opened, rows shown", figure: `${median(times).toFixed(0)} ms median of ${RUNS}, ${Math.max(...times).toFixed(0)} ms at most`, ratio: `Chromium, from navigation; an empty page of ours: ${median(empty).toFixed(0)} ms; ${runs[0]?.elements} elements` }];
  } finally {
    await browser.close();
    await remove();
  }
}
