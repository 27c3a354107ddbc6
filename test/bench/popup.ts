import type { Page } from "puppeteer-core";
import { CHECKOUT } from "../e2e/addresses.ts";
import { launch } from "../e2e/harness/launch.ts";
import type { Row } from "./measure.ts";

const RUNS = 9;

/** From the navigation to the frame after the last row stood in the document. */
async function openOnce(open: () => Promise<Page>): Promise<{ shown: number; elements: number }> {
  const page = await open();
  await page.waitForFunction(() => document.querySelectorAll("main details").length > 4, { polling: "raf" });
  const result = await page.evaluate(() => new Promise<{ shown: number; elements: number }>((resolve) => requestAnimationFrame(() => setTimeout(() => resolve({ shown: performance.now(), elements: document.querySelectorAll("*").length })))));
  await page.close();
  return result;
}

/** The popup on the checkout with the longest report that we have, in real Chromium, opened as a tab. Prints figures, asserts nothing. */
export async function benchPopup(): Promise<Row[]> {
  const browser = await launch("chromium");
  try {
    const tab = await browser.openPage(CHECKOUT);
    const runs: { shown: number; elements: number }[] = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await openOnce(() => browser.popup(tab)));
    const times = runs.map(({ shown }) => shown).toSorted((a, b) => a - b);
    return [{ what: "popup on a checkout: opened, rows shown", figure: `${times[Math.floor(RUNS / 2)]?.toFixed(0)} ms median of ${RUNS}, ${times.at(-1)?.toFixed(0)} ms at most`, ratio: `Chromium, from navigation; ${runs[0]?.elements} elements` }];
  } finally {
    await browser.close();
  }
}
