import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { en } from "../../core/messages/en.ts";
import { violations } from "./harness/axe.ts";
import { inEachBrowser } from "./harness/in-each-browser.ts";


const title = (page: Page) => page.evaluate(() => document.querySelector("h1")?.textContent ?? "");
const hash = (page: Page) => page.evaluate(() => location.hash);

inEachBrowser((browser) => {
  test("a name is typed, found in another script and opened by the keyboard alone; back and forward go where they should", async () => {
    const page = await browser().extensionPage("report.html");
    await expect.poll(() => title(page)).toBe(en.contentsTitle);
    await page.bringToFront();
    await page.focus("input[type=search]");
    await page.keyboard.type("菜鸟");
    await expect.poll(() => page.$$eval("search li a", (links) => links.map((link) => link.getAttribute("href")))).toContain("#/service/cainiao");
    await page.keyboard.press("ArrowDown");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe("#/service/cainiao");
    await page.keyboard.press("Enter");
    await expect.poll(() => title(page)).toBe("Cainiao");
    expect(await page.evaluate(() => document.activeElement?.tagName), "focus goes to the title of what was opened").toBe("H1");

    const operator = await page.$eval("article a[href^='#/operator/']", (link) => link.getAttribute("href"));
    await page.focus(`article a[href="${operator}"]`);
    await page.keyboard.press("Enter");
    await expect.poll(() => hash(page)).toBe(operator);
    await page.evaluate(() => history.back());
    await expect.poll(() => title(page)).toBe("Cainiao");
    await page.evaluate(() => history.back());
    await expect.poll(() => page.$eval("input[type=search]", (input) => input.value)).toBe("菜鸟");
    await page.evaluate(() => history.forward());
    await expect.poll(() => title(page)).toBe("Cainiao");
    await page.close();
  });

  test("Enter opens the best of what was found; Escape clears", async () => {
    const page = await browser().extensionPage("report.html");
    await expect.poll(() => title(page)).toBe(en.contentsTitle);
    await page.bringToFront();
    await page.focus("input[type=search]");
    await page.keyboard.type("aliexpres");
    await expect.poll(() => page.$$eval("search li a", (links) => links.length)).toBeGreaterThan(0);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.$eval("input[type=search]", (input) => input.value)).toBe("");
    await page.keyboard.type("cloud act");
    await expect.poll(() => page.$$eval("search li a", (links) => links[0]?.getAttribute("href"))).toBe("#/law/us-cloud-act");
    await page.keyboard.press("Enter");
    await expect.poll(() => hash(page)).toBe("#/law/us-cloud-act");
    await page.close();
  });

  test.each([
    ["#/service/aliexpress", "AliExpress"],
    ["#/operator/alibaba-group-holding", "Alibaba Group"],
    ["#/law/us-cloud-act", "CLOUD Act"],
    ["#/facility/cainiao-liege", "Liège"],
    ["#/jurisdiction/sg", "Singapore"],
    ["#/claim/vsse-alleges-possible-espionage-liege", "Liège"],
  ])("%s is a permanent address, and axe finds nothing there", async (address, words) => {
    const page = await browser().extensionPage(`report.html${address}`);
    await expect.poll(() => title(page)).toContain(words);
    await page.evaluate(() => {
      for (const part of [...document.querySelectorAll("details")].slice(0, 30)) part.open = true;
    });
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  test("contents, lists and what is not there: axe finds nothing", async () => {
    for (const [address, words] of [["", en.contentsTitle], ["#/jurisdiction", en.contents_jurisdiction], ["#/service/no-such-thing", en.pageMissingTitle]] as const) {
      const page = await browser().extensionPage(`report.html${address}`);
      await expect.poll(() => title(page)).toContain(words);
      expect(await violations(page), address).toEqual([]);
      await page.close();
    }
  });

  test("reading it asks nobody for anything", () => expect(browser().requestsLeft()).toEqual([]));
});
