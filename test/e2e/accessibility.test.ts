import { expect, test } from "vitest";
import { CHECKOUT } from "./addresses.ts";
import { violations } from "./harness/axe.ts";
import { badgeOf } from "./harness/badge.ts";
import { inEachBrowser } from "./harness/in-each-browser.ts";
import { openPopup } from "./harness/popup.ts";

inEachBrowser((browser) => {
  test("axe finds nothing in the popup, closed and opened", async () => {
    const tab = await browser().openPage(CHECKOUT);
    await badgeOf(browser(), tab);
    const popup = await openPopup(browser(), tab);
    expect(await violations(popup)).toEqual([]);
    await popup.evaluate(() => {
      for (const row of [...document.querySelectorAll("main details")].slice(0, 40)) (row as HTMLDetailsElement).open = true;
    });
    expect(await violations(popup)).toEqual([]);
  });

  test.each(["options.html", "welcome.html", "managed.html"])("axe finds nothing in %s", async (path) => {
    expect(await violations(await browser().extensionPage(path))).toEqual([]);
  });
});
