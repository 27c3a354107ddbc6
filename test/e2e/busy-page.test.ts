import { expect, test } from "vitest";
import type { Detection } from "../../core/detect/detection.ts";
import { CHECKOUT, PRODUCT } from "./addresses.ts";
import type { Tab, TestBrowser } from "./harness/browser.ts";
import { badgeOf } from "./harness/badge.ts";
import { inEachBrowser } from "./harness/in-each-browser.ts";

/** What the extension knows of a tab's page. */
async function verdictOn(browser: TestBrowser, { id }: Tab): Promise<Detection | undefined> {
  const { session } = await browser.storage();
  return (session[`tab-${id}`] as { detection: Detection } | undefined)?.detection;
}

/** Changes text and elements about a thousand times a second, for as long as the page lives. */
async function neverRest({ page }: Tab): Promise<void> {
  await page.evaluate(() => {
    const clock = document.body.appendChild(document.createElement("p"));
    const text = clock.appendChild(document.createTextNode(""));
    let count = 0;
    setInterval(() => {
      for (let change = 0; change < 5; change += 1) {
        count += 1;
        text.data = `${count} seconds left`;
        if (count % 10 === 0) clock.replaceChildren(text, document.createElement("i"));
      }
    }, 4);
  });
}

inEachBrowser((browser) => {
  test("a page that never comes to rest is still read: a carrier that comes late is told, and one that goes is not", async () => {
    const tab = await browser().openPage(CHECKOUT);
    await badgeOf(browser(), tab);
    await neverRest(tab);
    await tab.page.evaluate(() => {
      const late = document.createElement("div");
      late.id = "late";
      late.textContent = "Shipping method: GLS";
      document.querySelector("main")?.append(late);
    });
    const carriers = async () => (await verdictOn(browser(), tab))?.findings.filter(({ role }) => role === "carrier").map(({ service }) => service);
    await expect.poll(carriers).toContain("gls");
    await tab.page.evaluate(() => document.querySelector("#late")?.remove());
    await expect.poll(carriers).not.toContain("gls");
  });

  test("its address is followed too", async () => {
    const tab = await browser().openPage(PRODUCT);
    await badgeOf(browser(), tab);
    await neverRest(tab);
    const type = async () => (await verdictOn(browser(), tab))?.page.type;
    await expect.poll(type).toBe("product");
    await tab.page.evaluate((path) => history.pushState(null, "", path), new URL(CHECKOUT).pathname);
    await expect.poll(type).toBe("checkout");
  });
});
