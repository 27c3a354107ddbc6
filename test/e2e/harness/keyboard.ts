import type { Page } from "puppeteer-core";

const MOST_TABS = 300;

/** Goes on by the tab key, from the title of the first panel, until the focus is where `selector` says. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  await page.evaluate((panel) => (document.querySelector<HTMLElement>(`${panel} button[aria-expanded]`) ?? document.body).focus(), "[data-panel]");
  for (let count = 0; count < MOST_TABS; count += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`the tab key never leads to ${selector}`);
}
