import { expect, test } from "vitest";
import { en } from "../../core/messages/en.ts";
import { CHECKOUT, UNKNOWN_SHOP } from "./addresses.ts";
import type { Tab, TestBrowser } from "./harness/browser.ts";
import { badgeOf, expectNoBadge } from "./harness/badge.ts";
import { inEachBrowser } from "./harness/in-each-browser.ts";
import { openPopup, press, rowOf, settled, textOf } from "./harness/popup.ts";

/** What an extension has in a page: execution contexts of its own, and a verdict on it. Contexts are told by Chromium alone. */
async function tracesIn(browser: TestBrowser, { page, id }: Tab): Promise<{ contexts: number; verdicts: number }> {
  let contexts = 0;
  if (browser.name === "chromium") {
    const session = await page.createCDPSession();
    session.on("Runtime.executionContextCreated", ({ context }) => {
      if (context.origin.startsWith("chrome-extension:")) contexts += 1;
    });
    // Tells those that are there already, before it answers.
    await session.send("Runtime.enable");
    await session.detach();
  }
  const { session: kept } = await browser.storage();
  return { contexts, verdicts: `tab-${id}` in kept ? 1 : 0 };
}

inEachBrowser((browser) => {
  test("on a site that is not listed nothing is injected, nothing runs and nothing is kept", async () => {
    const listed = await browser().openPage(CHECKOUT);
    await badgeOf(browser(), listed);
    expect(await tracesIn(browser(), listed)).toEqual({ contexts: browser().name === "chromium" ? 1 : 0, verdicts: 1 });
    const tab = await browser().openPage(UNKNOWN_SHOP);
    await expectNoBadge(browser(), tab);
    expect(await tracesIn(browser(), tab)).toEqual({ contexts: 0, verdicts: 0 });
  });

  test("on a site that is not listed the popup says so, and asking without permission changes nothing", async () => {
    const tab = await browser().openPage(UNKNOWN_SHOP);
    await expectNoBadge(browser(), tab);
    const popup = await openPopup(browser(), tab);
    expect(await textOf(popup)).toContain(en.noAccessTitle);

    // Opened as a tab, this popup carries no click on the toolbar button, and so no right to look.
    await press(popup, en.checkPage);
    await settled(popup);
    expect(await textOf(popup)).toContain(en.noAccessTitle);
    expect(JSON.stringify(await browser().storage())).not.toContain("unknown-shop");
    await popup.close();
  });

  test("after a click on the toolbar button the page can be checked, this once", async () => {
    const tab = await browser().openPage(UNKNOWN_SHOP);
    await browser().clickToolbarButton(tab);
    const popup = await openPopup(browser(), tab);
    await press(popup, en.checkPage);
    await expect.poll(() => textOf(popup)).toContain("DHL");
    expect(await rowOf(popup, en.rowRuns_shop)).toContain(en.shopUnknown);
    expect(await rowOf(popup, en.rowCarries)).toContain("DHL");
    expect(await rowOf(popup, en.rowPays)).toContain("PayPal");
    await popup.close();
  });
});
