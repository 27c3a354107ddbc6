import { expect, test } from "vitest";
import { en } from "../../core/messages/en.ts";
import { PRODUCT } from "../e2e/addresses.ts";
import { badgeOf } from "../e2e/harness/badge.ts";
import { inEachBrowser } from "../e2e/harness/in-each-browser.ts";
import { openPopup, textOf } from "../e2e/harness/popup.ts";
import { note, printFiguresAtEnd } from "./figures.ts";

const CHANGES = 200;
const LOOK_EVERY = 20;

printFiguresAtEnd();

inEachBrowser((browser) => {
  test("hundreds of route changes: the report is of the last one, and the badge stays one", async () => {
    const tab = await browser().openPage(PRODUCT);
    await badgeOf(browser(), tab);
    const routes: [path: string, type: string][] = [
      ["/p/trade/confirm.html", en.pageType_checkout],
      ["/item/1005000000000001.html", en.pageType_product],
      ["/p/shoppingcart/index.html", en.pageType_cart],
    ];
    let wrong = 0;
    for (let change = 1; change <= CHANGES; change += 1) {
      const [path, type] = routes[change % routes.length] ?? ["/", ""];
      await tab.page.evaluate((to) => {
        history.pushState(null, "", to);
        document.title = to;
        document.body.append(document.createElement("i"));
      }, path);
      if (change % LOOK_EVERY !== 0) continue;
      const read = async () => {
        const popup = await openPopup(browser(), tab);
        const text = await textOf(popup);
        await popup.close();
        await tab.page.bringToFront();
        return text.slice(0, 200);
      };
      await expect.poll(read, { interval: 300, timeout: 10_000 }).toContain(type).catch(() => (wrong += 1));
      await badgeOf(browser(), tab);
    }
    note(`${browser().name}: route changes`, CHANGES, wrong);
    expect(wrong).toBe(0);
  });
});
