import { expect, test } from "vitest";
import { en } from "../../core/messages/en.ts";
import { UNKNOWN_SHOP } from "./addresses.ts";
import { expectNoBadge } from "./harness/badge.ts";
import { inEachBrowser } from "./harness/in-each-browser.ts";
import { openPopup, press, rowOf, settled, textOf } from "./harness/popup.ts";

inEachBrowser((browser) => {
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
