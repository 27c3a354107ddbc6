import type { Page } from "puppeteer-core";
import type { Tab, TestBrowser } from "./browser.ts";

/** The popup of a tab when it has ceased to be busy. */
export async function openPopup(browser: TestBrowser, tab: Tab): Promise<Page> {
  const popup = await browser.popup(tab);
  await settled(popup);
  return popup;
}

export async function settled(popup: Page): Promise<void> {
  await popup.waitForFunction(() => document.querySelector("main")?.getAttribute("aria-busy") === "false", { polling: 50, timeout: 10_000 });
}

/** Opens every row, and what opens inside: a body is drawn when it is opened first. */
export async function openAll(popup: Page): Promise<void> {
  await popup.evaluate(async () => {
    for (let closed = [...document.querySelectorAll("details")]; closed.length > 0; closed = [...document.querySelectorAll<HTMLDetailsElement>("details:not([open])")]) {
      for (const part of closed) part.open = true;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
}

/** All text of the popup, in rows that are closed too. */
export async function textOf(popup: Page): Promise<string> {
  await openAll(popup);
  return popup.evaluate(() => (document.querySelector("main")?.textContent ?? "").replace(/\s+/g, " "));
}

/** A row of the report by its caption: what its head says and what its body holds. */
export async function rowOf(popup: Page, caption: string): Promise<string> {
  await openAll(popup);
  const text = await popup.evaluate((wanted) => {
    const heading = [...document.querySelectorAll("h2")].find((one) => one.textContent === wanted);
    return (heading?.closest("details") ?? heading?.parentElement)?.textContent ?? null;
  }, caption);
  if (text === null) throw new Error(`no row "${caption}" in: ${(await textOf(popup)).slice(0, 300)}`);
  return text.replace(/\s+/g, " ");
}

/** A claim by its text: all that its card says, opened or not. */
export async function claimOf(popup: Page, text: string): Promise<string> {
  await openAll(popup);
  const shown = await popup.evaluate((wanted) => {
    const title = [...document.querySelectorAll("h4")].find((one) => one.textContent === wanted);
    return title?.closest("details")?.textContent ?? null;
  }, text);
  if (shown === null) throw new Error(`no claim "${text}"`);
  return shown;
}

/** Presses a button of the popup by its words. */
export async function press(popup: Page, words: string): Promise<void> {
  await popup.bringToFront();
  const button = await popup.waitForSelector(`::-p-xpath(//button[normalize-space()="${words}"])`, { timeout: 5_000 });
  await button?.click();
}
