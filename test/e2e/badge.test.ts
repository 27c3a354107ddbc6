import { expect, test } from "vitest";
import { en } from "../../core/messages/en.ts";
import { CHECKOUT, PRODUCT } from "./addresses.ts";
import { badgeOf, expectBadgeText, expectNoBadge } from "./harness/badge.ts";
import { trustedClickInBadge, visibleText } from "./harness/closed-root.ts";
import { inEachBrowser } from "./harness/in-each-browser.ts";
import { openPopup, press, textOf } from "./harness/popup.ts";

inEachBrowser((browser) => {
  test("it names the shop and the country of the company that runs it, out of the page's reach and off the pay button", async () => {
    const tab = await browser().openPage(CHECKOUT);
    const badge = await badgeOf(browser(), tab);
    await expectBadgeText(badge, /SG\s+AliExpress/);

    const seen = await tab.page.evaluate(() => [...document.querySelectorAll("*")].filter((element) => element.shadowRoot).length);
    expect(seen, "shadow roots that the page can open").toBe(0);
    const pay = await tab.page.$eval(".place", (button) => button.getBoundingClientRect().toJSON() as DOMRect);
    const own = await badge.call(function () {
      return this.querySelector("section")?.getBoundingClientRect().toJSON() as DOMRect;
    });
    expect(own.right < pay.left || own.bottom < pay.top, "the badge stands clear of the pay button").toBe(true);
    expect(await tab.page.content(), "the extension's address in the page").not.toMatch(/-extension:\/\//);
  });

  test("a person's click opens it in place; a click by a script does nothing", async () => {
    const tab = await browser().openPage(CHECKOUT);
    const badge = await badgeOf(browser(), tab);
    await badge.call(function () {
      for (const button of this.querySelectorAll("button")) button.click();
    });
    expect(await visibleText(badge)).not.toContain("Cainiao");

    await trustedClickInBadge(tab.page, badge, en.badgeExpand);
    await expectBadgeText(badge, /Alibaba\.com Singapore E-Commerce Private Limited/);
    expect(await visibleText(badge)).toContain("Cainiao");
    await trustedClickInBadge(tab.page, badge, en.badgeCollapse);
    await expect.poll(() => visibleText(badge)).not.toContain("Cainiao");
  });

  test("dismissed, it stays away from the whole site until the popup brings it back", async () => {
    const tab = await browser().openPage(CHECKOUT);
    const badge = await badgeOf(browser(), tab);
    await trustedClickInBadge(tab.page, badge, en.badgeDismiss);
    await expectNoBadge(browser(), tab);

    const other = await browser().openPage(PRODUCT);
    const popup = await openPopup(browser(), other);
    expect(await textOf(popup)).toContain(en.badgeHidden);
    await expectNoBadge(browser(), other);
    await press(popup, en.badgeShow);
    await expect.poll(() => textOf(popup)).not.toContain(en.badgeHidden);

    const again = await browser().openPage(CHECKOUT);
    await badgeOf(browser(), again);
    await popup.close();
  });
});
