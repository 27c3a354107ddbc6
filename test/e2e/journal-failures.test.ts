import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { en } from "../../core/messages/en.ts";
import { CHECKOUT, PRODUCT, TRACKING } from "./addresses.ts";
import { badgeOf } from "./harness/badge.ts";
import type { TestBrowser } from "./harness/browser.ts";
import { inEachBrowser } from "./harness/in-each-browser.ts";
import { keptRows, openJournal } from "./harness/journal.ts";
import { sendToWorker } from "./harness/worker.ts";

type State = { kept: string; trouble: string | null; inMemory: number };
const state = (page: Page) => sendToWorker<State>(page, "journalState");
const shown = (page: Page) => page.evaluate(() => document.body.innerText.replace(/\s+/g, " "));

async function visit(browser: TestBrowser, address: string): Promise<void> {
  const tab = await browser.openPage(address);
  await badgeOf(browser, tab);
  await tab.page.close();
}

/** Begins anew with an empty database, made by `make` in place of ours. It runs in a page of the extension and keeps what it opens. */
async function replaceDatabase(page: Page, version: number, stores: string[], isHeld: boolean): Promise<void> {
  await sendToWorker(page, "resetJournal");
  await page.evaluate(
    (given) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open("waybill-journal", given.version);
        request.onupgradeneeded = () => {
          for (const name of given.stores) request.result.createObjectStore(name, { autoIncrement: true }).createIndex("id", "id", { unique: true });
        };
        request.addEventListener("error", () => reject(request.error ?? new Error("not opened")));
        request.onsuccess = () => {
          // A page of an older Waybill, which nobody has told that it must give way.
          if (given.isHeld) (globalThis as { held?: IDBDatabase }).held = request.result;
          else request.result.close();
          resolve();
        };
      }),
    { version, stores, isHeld },
  );
}

inEachBrowser((browser) => {
  test("the background is killed after each answer: what it acknowledged is there", async () => {
    const journal = await openJournal(browser());
    await sendToWorker(journal, "changeSettings", { journal: "on" });
    await visit(browser(), PRODUCT);
    await visit(browser(), TRACKING);
    await expect.poll(async () => (await keptRows(journal)).length).toBe(2);
    const [row] = await keptRows(journal);
    for (let round = 0; round < 6; round += 1) {
      await sendToWorker(journal, "annotateRow", { id: row?.id, note: `round ${round}`, tags: [String(round)] });
      await browser().stopBackground();
      expect((await keptRows(journal)).find(({ id }) => id === row?.id)).toMatchObject({ note: `round ${round}`, tags: [String(round)] });
    }
    // Killed with a page open, it goes on with the same visit and the same row.
    const tab = await browser().openPage(CHECKOUT);
    await badgeOf(browser(), tab);
    await expect.poll(async () => (await keptRows(journal)).length).toBe(3);
    await browser().stopBackground();
    await tab.page.reload();
    await badgeOf(browser(), tab);
    await expect.poll(async () => (await keptRows(journal)).find(({ pageType }) => pageType === "checkout")).toSatisfy((kept?: { at: string; until: string }) => kept !== undefined && kept.until > kept.at);
    expect(await keptRows(journal)).toHaveLength(3);
    await tab.page.close();
    await journal.close();
  });

  test("an upgrade that another page blocks: rows in memory, and on the disk once the page has gone", async () => {
    const journal = await openJournal(browser());
    await sendToWorker(journal, "changeSettings", { journal: "off" });
    const older = await browser().extensionPage("options.html");
    await journal.close();
    await replaceDatabase(older, 1, ["rows"], true);
    await sendToWorker(older, "changeSettings", { journal: "on" });
    await visit(browser(), PRODUCT);
    await expect.poll(() => state(older)).toMatchObject({ kept: "memory", trouble: "blocked", inMemory: 1 });
    const page = await openJournal(browser());
    await expect.poll(() => shown(page)).toContain(en.journalTrouble_blocked);
    await expect.poll(() => shown(page), { message: "the row is shown all the same" }).toContain("AliExpress");
    await older.close();
    await expect.poll(() => state(page)).toMatchObject({ kept: "disk", trouble: null, inMemory: 0 });
    expect((await keptRows(page)).map(({ pageType }) => pageType)).toEqual(["product"]);
    await page.close();
  });

  test("a database without its stores: it says so, keeps rows in memory, and a new one takes them over", async () => {
    // The journal's own page would make the database anew as soon as it is gone.
    const other = await browser().extensionPage("options.html");
    await sendToWorker(other, "changeSettings", { journal: "off" });
    await replaceDatabase(other, 2, [], false);
    await sendToWorker(other, "changeSettings", { journal: "on" });
    await visit(browser(), PRODUCT);
    await other.close();
    const journal = await openJournal(browser());
    await expect.poll(() => state(journal)).toMatchObject({ kept: "memory", trouble: "broken", inMemory: 1 });
    await expect.poll(() => shown(journal)).toContain(en.journalTrouble_broken);
    await journal.bringToFront();
    await journal.locator(`::-p-xpath(//button[normalize-space()="${en.journalReset}"])`).click();
    await expect.poll(async () => (await keptRows(journal)).map(({ pageType }) => pageType)).toEqual(["product"]);
    await expect.poll(() => state(journal)).toMatchObject({ kept: "disk", trouble: null, inMemory: 0 });
    await expect.poll(() => shown(journal)).not.toContain(en.journalInMemory);
    await journal.close();
  });

  test("no space left: it says so, loses nothing that it had or was told, and writes all of it once there is space", async ({ skip }) => {
    skip(browser().name !== "chromium", "only Chromium lets a test into the background, where the disk is made full");
    const journal = await openJournal(browser());
    await sendToWorker(journal, "changeSettings", { journal: "on" });
    await sendToWorker(journal, "eraseRows", { all: true });
    await visit(browser(), PRODUCT);
    await expect.poll(async () => (await keptRows(journal)).length).toBe(1);
    const [row] = await keptRows(journal);
    const annotate = (note: string) => sendToWorker(journal, "annotateRow", { id: row?.id, note, tags: [] }).then(() => true, () => false);
    expect(await annotate("before")).toBe(true);
    await fillDisk(journal, true);
    expect(await annotate("after"), "what cannot be written is not acknowledged").toBe(false);
    await visit(browser(), TRACKING);
    await visit(browser(), CHECKOUT);
    await expect.poll(() => state(journal)).toMatchObject({ kept: "memory", trouble: "full", inMemory: 2 });
    await expect.poll(() => shown(journal)).toContain(en.journalTrouble_full);
    expect(await keptRows(journal)).toMatchObject([{ pageType: "product", note: "before" }]);

    await fillDisk(journal, false);
    await expect.poll(() => state(journal)).toMatchObject({ kept: "disk", trouble: null, inMemory: 0 });
    expect((await keptRows(journal)).map(({ pageType, note }) => [pageType, note]).toSorted()).toEqual([["checkout", ""], ["product", "before"], ["tracking", ""]]);
    await journal.close();
  });
});

/**
 * Lets the background write nothing more, or again: every write is answered as by a full disk. Chromium's own switch
 * (Storage.overrideQuotaForOrigin) changed nothing within 50 s.
 */
async function fillDisk(page: Page, isFull: boolean): Promise<void> {
  const target = await page.browser().waitForTarget((each) => each.type() === "service_worker");
  const background = await target.worker();
  await background?.evaluate((full) => {
    const store = IDBObjectStore.prototype;
    const known = globalThis as { writes?: Pick<IDBObjectStore, "add" | "put"> };
    known.writes ??= { add: store.add, put: store.put };
    const refuse = () => {
      throw new DOMException("no space left", "QuotaExceededError");
    };
    Object.assign(store, full ? { add: refuse, put: refuse } : known.writes);
  }, isFull);
}
