import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "puppeteer-core";
import type { Browser as ExtensionApi } from "webextension-polyfill";
import { en } from "../../core/messages/en.ts";
import { CHECKOUT, PRODUCT, TRACKING } from "./addresses.ts";
import { keptRows } from "./harness/journal.ts";
import { browserNames } from "./harness/launch.ts";
import { createManagedBrowser, type ManagedBrowser } from "./harness/managed-browser.ts";
import { sendToWorker } from "./harness/worker.ts";

declare const chrome: ExtensionApi;

const shown = (page: Page) => page.evaluate(() => document.body.innerText.replace(/\s+/g, " "));
/** Places of the shop that tell what somebody orders or pays; each is reached as the shop's own script would. */
const PRIVATE_PLACES = { cart: "/p/shoppingcart/index.html", payment: "/p/second-payment/result.html", order: "/p/order/detail.html", tracking: "/p/tracking/index.html", account: "/p/message/index.html" };

describe.each(browserNames)("%s, with the journal turned on by policy", (name) => {
  let managed: ManagedBrowser;
  beforeAll(async () => {
    managed = await createManagedBrowser(name, { organisationName: "Example Ltd", language: "en", journal: "on", firstRun: false });
    await managed.start();
  });
  afterAll(() => managed?.discard());

  test("it is seen at all times: toolbar, popup, side panel and the journal itself, which cannot be turned off", async () => {
    const page = await managed.extensionPage("journal.html");
    await expect.poll(() => shown(page), { timeout: 20_000, message: "a page that stood open hears of the policy" }).toContain(en.journalMode_policy);
    for (const words of [en.journalPolicyNote, en.journalPrivateWindows, en.managed]) expect(await shown(page)).toContain(words);
    expect(await page.$$eval("button", (all, words) => all.find((button) => button.innerText === words)?.disabled, en.journalTurnOff)).toBe(true);
    expect(await sendToWorker(page, "changeSettings", { journal: "off" })).toMatchObject({ refused: ["journal"] });

    const { page: shop, id } = await managed.openPage(CHECKOUT);
    const empty = await managed.browser().newPage();
    for (const tabId of [undefined, id]) {
      const button = () => page.evaluate(async (tab) => [await chrome.action.getBadgeText({ ...(tab !== undefined && { tabId: tab }) }), await chrome.action.getTitle({ ...(tab !== undefined && { tabId: tab }) })], tabId);
      await expect.poll(async () => (await button())[0], { message: `the toolbar of tab ${tabId ?? "any"}` }).toMatch(/●$/);
      expect((await button())[1]).toContain(en.journalOnByPolicy);
    }
    for (const path of [`popup.html?tab=${id}`, `sidepanel.html?tab=${id}`, `report.html#/tab/${id}`]) {
      const surface = await managed.extensionPage(path);
      await expect.poll(() => shown(surface), { message: path }).toContain(en.journalOnByPolicy);
      await surface.close();
    }
    for (const each of [empty, shop, page]) await each.close();
  });

  test("cart, checkout, payment, order, tracking and account pages are never noted by policy alone; a product page is", async () => {
    const lookout = await managed.extensionPage("options.html");
    const typeOf = async (tabId: number) => (await sendToWorker<{ report?: { page: { type: string } } }>(lookout, "tabState", tabId)).report?.page.type;
    for (const [address, type] of [[CHECKOUT, "checkout"], [TRACKING, "tracking"]] as const) {
      const { page, id } = await managed.openPage(address);
      await expect.poll(() => typeOf(id)).toBe(type);
      await page.close();
    }
    for (const [type, path] of Object.entries(PRIVATE_PLACES)) {
      const { page, id } = await managed.openPage(CHECKOUT);
      await expect.poll(() => typeOf(id)).toBe("checkout");
      await page.evaluate((to) => history.pushState(null, "", to), path);
      await expect.poll(() => typeOf(id), { message: path, timeout: 15_000 }).toBe(type);
      await page.close();
    }
    // What comes last is noted last: whatever the pages before had made would stand there too.
    const product = await managed.openPage(PRODUCT);
    await expect.poll(async () => (await keptRows(lookout)).length).toBe(1);
    expect(await keptRows(lookout)).toMatchObject([{ pageType: "product", service: "aliexpress", path: "/item/…" }]);
    expect(await sendToWorker(lookout, "journalMemory")).toEqual([]);
    await product.page.close();
  }, 180_000);
});
