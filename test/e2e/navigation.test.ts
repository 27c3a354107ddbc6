import { expect, test } from "vitest";
import { en } from "../../core/messages/en.ts";
import { CHECKOUT, PRODUCT } from "./addresses.ts";
import type { Tab } from "./harness/browser.ts";
import { badgeOf, expectBadgeText } from "./harness/badge.ts";
import { trustedClickInBadge } from "./harness/closed-root.ts";
import { inEachBrowser } from "./harness/in-each-browser.ts";
import { openPopup, rowOf, textOf } from "./harness/popup.ts";

inEachBrowser((browser) => {
  test("from a product to the checkout within one page: the report follows, and the badge stays one", async () => {
    const tab = await browser().openPage(PRODUCT);
    await expectBadgeText(await badgeOf(browser(), tab), /AliExpress/);
    const product = await openPopup(browser(), tab);
    expect(await textOf(product)).toContain(en.pageType_product);
    expect(await rowOf(product, en.rowPays)).toContain(en.noPayment);
    await product.close();

    await tab.page.bringToFront();
    await tab.page.click("#buy");
    await expect.poll(() => tab.page.evaluate(() => location.href)).toContain(new URL(CHECKOUT).pathname);
    await expectPageType(tab, en.pageType_checkout);

    const badge = await badgeOf(browser(), tab);
    await trustedClickInBadge(tab.page, badge, en.badgeExpand);
    await expectBadgeText(badge, /PayPal|Alipay/);
  });

  test("back to the product, out of the browser's memory of it: the report goes back too", async () => {
    const tab = await browser().openPage(PRODUCT);
    await badgeOf(browser(), tab);
    await tab.page.goto(CHECKOUT);
    await badgeOf(browser(), tab);
    await expectPageType(tab, en.pageType_checkout);
    await tab.page.evaluate(() => history.back());
    await expect.poll(() => tab.page.evaluate(() => location.href)).toBe(PRODUCT);
    await expectPageType(tab, en.pageType_product);
    await badgeOf(browser(), tab);
  });

  async function expectPageType(tab: Tab, words: string): Promise<void> {
    const read = async (): Promise<string> => {
      const popup = await openPopup(browser(), tab);
      const text = await textOf(popup);
      await popup.close();
      return text.slice(0, 200);
    };
    await expect.poll(read, { interval: 500 }).toContain(words);
  }
});
