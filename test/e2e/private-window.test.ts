import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "puppeteer-core";
import { en } from "../../core/messages/en.ts";
import { CHECKOUT, PRODUCT } from "./addresses.ts";
import { badgeOf } from "./harness/badge.ts";
import type { TestBrowser } from "./harness/browser.ts";
import { keptRows, openJournal } from "./harness/journal.ts";
import { browserNames, launch } from "./harness/launch.ts";
import { sendToWorker } from "./harness/worker.ts";

const shown = (page: Page) => page.evaluate(() => document.body.innerText.replace(/\s+/g, " "));

describe.each(browserNames)("%s, with Waybill allowed into private windows", (name) => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await launch(name, undefined, { inPrivateWindows: true });
  });
  afterAll(() => browser?.close());

  test("a page in a private window is read and shown, and becomes no row: neither on the disk nor in memory", async () => {
    const journal = await openJournal(browser);
    await sendToWorker(journal, "changeSettings", { journal: "on" });
    for (const address of [PRODUCT, CHECKOUT]) {
      const secret = await browser.openPrivatePage(address);
      await badgeOf(browser, secret);
      expect(await sendToWorker(journal, "tabState", secret.id)).toMatchObject({ state: "report" });
      // Firefox opens a new tab in the window in front, which must not be this one.
      await secret.page.close();
    }
    // What comes later is kept later: a row that the private window had made would stand before this one.
    const plain = await browser.openPage(PRODUCT);
    await badgeOf(browser, plain);
    await expect.poll(async () => (await keptRows(journal)).length).toBeGreaterThan(0);
    expect(await keptRows(journal)).toMatchObject([{ pageType: "product" }]);
    expect(await sendToWorker(journal, "journalMemory")).toEqual([]);
    await expect.poll(() => shown(journal)).toMatch(/ 1 row /);
    expect(browser.requestsLeft()).toEqual([]);
  });
});

describe("a Firefox that never remembers", () => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await launch("firefox", undefined, { inPrivateWindows: true, preferences: { "browser.privatebrowsing.autostart": true } });
  });
  afterAll(() => browser?.close());

  test("off until the person turns it on; then rows in memory alone, and the page says so, shows them and lets them go", async () => {
    const journal = await openJournal(browser);
    const tab = await browser.openPage(PRODUCT);
    await badgeOf(browser, tab);
    expect(await sendToWorker(journal, "journalMemory")).toEqual([]);

    await sendToWorker(journal, "changeSettings", { journal: "on" });
    await expect.poll(() => shown(journal), { message: "the page hears of it" }).toContain(en.journalMode_own);
    await badgeOf(browser, await browser.openPage(CHECKOUT));
    await expect.poll(() => sendToWorker(journal, "journalMemory")).toMatchObject([{ pageType: "checkout", path: "" }]);
    for (const words of [en.journalInMemory, en.journalTrouble_refused]) expect(await shown(journal)).toContain(words);
    expect(await shown(journal), "which would not be true here").not.toContain(en.journalPrivateWindows);
    await expect.poll(() => shown(journal)).toMatch(/AliExpress Checkout/);
    expect(JSON.stringify((await browser.storage()).local)).not.toContain("aliexpress");

    await sendToWorker(journal, "eraseRows", { all: true });
    await expect.poll(() => shown(journal)).toContain(en.journalEmpty);
    expect(await sendToWorker(journal, "journalMemory")).toEqual([]);
  });
});
