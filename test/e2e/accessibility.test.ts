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
    // By the keyboard, as somebody who cannot see would: the body is there when the row is open.
    await popup.bringToFront();
    await popup.focus("main details summary");
    await popup.keyboard.press("Enter");
    await popup.waitForFunction(() => document.querySelector("main details[open] > div")?.childElementCount, { polling: 50 });
    await popup.evaluate(async () => {
      for (const rows of ["main > * > details", "main details"]) {
        for (const row of [...document.querySelectorAll(rows)].slice(0, 40)) (row as HTMLDetailsElement).open = true;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    });
    expect(await violations(popup)).toEqual([]);
  });

  test.each(["options.html", "welcome.html", "managed.html"])("axe finds nothing in %s", async (path) => {
    expect(await violations(await browser().extensionPage(path))).toEqual([]);
  });
});
