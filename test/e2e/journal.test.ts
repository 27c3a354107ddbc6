import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import type { JournalEntry } from "../../core/journal/entry.ts";
import { en } from "../../core/messages/en.ts";
import { CHECKOUT, PRODUCT, TRACKING } from "./addresses.ts";
import { violations } from "./harness/axe.ts";
import { badgeOf } from "./harness/badge.ts";
import { inEachBrowser } from "./harness/in-each-browser.ts";
import { importJournal, keptRows, openJournal } from "./harness/journal.ts";
import { sendToWorker } from "./harness/worker.ts";
import { planted, plantedContact } from "./planted.ts";

const shown = (page: Page) => page.evaluate(() => document.body.innerText.replace(/\s+/g, " "));
const find = async (page: Page, words: string) => {
  await page.focus("input[type=search]");
  await page.keyboard.down("Control");
  await page.keyboard.press("a");
  await page.keyboard.up("Control");
  await page.keyboard.press("Backspace");
  await page.keyboard.type(words);
};

inEachBrowser((browser) => {
  test("off until it is turned on: then one row per visit and kind of page, clean, and shown as it comes", async () => {
    const before = await browser().openPage(PRODUCT);
    await badgeOf(browser(), before);
    const journal = await openJournal(browser());
    expect(await keptRows(journal)).toEqual([]);
    expect(await shown(journal)).toContain(en.journalEmptyOff);

    await journal.bringToFront();
    await (await journal.waitForSelector(`::-p-xpath(//button[normalize-space()="${en.journalTurnOn}"])`))?.click();
    await expect.poll(() => shown(journal)).toContain(en.journalMode_own);
    await before.page.close();
    for (const address of [PRODUCT, CHECKOUT, TRACKING, CHECKOUT]) {
      const tab = await browser().openPage(address);
      await badgeOf(browser(), tab);
      await expect.poll(async () => (await keptRows(journal)).some(({ origin }) => address.startsWith(origin))).toBe(true);
      await tab.page.close();
    }
    await expect.poll(async () => (await keptRows(journal)).length).toBe(4);
    const rows = await keptRows(journal);
    expect(rows.map(({ service, pageType, path }) => [service, pageType, path])).toEqual(expect.arrayContaining([["aliexpress", "product", "/item/…"], ["aliexpress", "checkout", ""], ["cainiao", "tracking", ""]]));
    const text = JSON.stringify(rows);
    for (const secret of [...planted, ...plantedContact, "LP0000000"]) expect(text).not.toContain(secret);
    await expect.poll(() => shown(journal)).toMatch(/4 rows/);
    // The dot on the button is there on every tab while the journal runs.
    const tab = await browser().openPage(PRODUCT);
    await badgeOf(browser(), tab);
    await expect.poll(async () => (await browser().toolbar(tab)).text).toMatch(/●$/);
    expect((await browser().toolbar(tab)).title).toContain(en.journalOn);
    await tab.page.close();
    await journal.close();
  });

  test("by keyboard alone: search, open a row, write a note, find it again, close", async () => {
    const journal = await openJournal(browser());
    await find(journal, "cainiao");
    await expect.poll(() => shown(journal)).toMatch(/\d rows? of \d/);
    await journal.focus("[role=listbox]");
    await journal.keyboard.press("End");
    await journal.keyboard.press("Home");
    await journal.keyboard.press("Enter");
    await journal.waitForSelector("textarea");
    await expect.poll(() => journal.evaluate(() => document.activeElement?.tagName)).toBe("H2");
    for (let presses = 0; presses < 4; presses += 1) {
      await journal.keyboard.press("Tab");
      if (await journal.evaluate(() => document.activeElement?.tagName === "TEXTAREA")) break;
    }
    await journal.keyboard.type("observed twice");
    await journal.keyboard.press("Tab");
    await journal.keyboard.type("pilot, keyboard");
    await journal.keyboard.press("Enter");
    await expect.poll(() => shown(journal)).toContain(en.rowSaved);
    expect((await keptRows(journal)).filter(({ note }) => note === "observed twice")).toMatchObject([{ tags: ["pilot", "keyboard"] }]);
    await find(journal, "observed keyboard");
    await expect.poll(() => shown(journal)).toMatch(/1 row of \d/);
    await journal.close();
  });

  test("rows by group, a chart with its table, and axe finds nothing", async () => {
    const journal = await openJournal(browser());
    await journal.select(`select[aria-label="${en.groupBy}"]`, "service");
    await expect.poll(() => shown(journal)).toContain("AliExpress");
    await journal.focus("[role=listbox]");
    await journal.keyboard.press("Enter");
    await expect.poll(() => journal.$$eval("[role=option]", (all) => all.length)).toBeGreaterThan(2);
    await expect.poll(() => journal.$$eval("canvas", (all) => all.length)).toBe(1);
    expect(await journal.$$eval("table tbody tr", (rows) => rows.length)).toBeGreaterThan(0);
    expect(await violations(journal)).toEqual([]);
    await journal.keyboard.press("ArrowDown");
    await journal.keyboard.press("Enter");
    await journal.waitForSelector("textarea");
    expect(await violations(journal)).toEqual([]);
    await journal.close();
  });

  test("an export brought into an empty journal is the same journal", async () => {
    const journal = await openJournal(browser());
    const before = await keptRows(journal);
    for (const format of ["csv", "ndjson", "jsonld"] as const) {
      await sendToWorker(journal, "eraseRows", { all: true });
      await expect.poll(async () => (await keptRows(journal)).length).toBe(0);
      await importJournal(journal, before, format);
      await expect.poll(() => shown(journal)).toContain(`New: ${before.length}. Already there: 0. Not readable: 0.`);
      const byId = (rows: JournalEntry[]) => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      expect(byId(await keptRows(journal))).toEqual(byId(before));
    }
    await journal.close();
  });

  test("paused, nothing is noted; resumed, rows bear the study that runs, and the popup says that it records", async () => {
    const journal = await openJournal(browser());
    await sendToWorker(journal, "eraseRows", { all: true });
    await sendToWorker(journal, "journalSession", { paused: true, studyId: "" });
    const first = await browser().openPage(PRODUCT);
    await badgeOf(browser(), first);
    await first.page.close();
    expect(await keptRows(journal)).toEqual([]);
    await sendToWorker(journal, "journalSession", { paused: false, studyId: "P07" });
    await sendToWorker(journal, "changeSettings", { journalStudy: "Shops" });
    const second = await browser().openPage(PRODUCT);
    await badgeOf(browser(), second);
    await expect.poll(() => keptRows(journal)).toMatchObject([{ pageType: "product", study: { id: "P07", name: "Shops" } }]);
    const popup = await browser().popup(second);
    await expect.poll(() => shown(popup)).toContain(en.journalMode_own);
    await popup.close();
    await second.page.close();
    await journal.close();
  });

  test("erasing asks once, and then nothing is left", async () => {
    const journal = await openJournal(browser());
    await journal.bringToFront();
    await journal.waitForSelector("canvas");
    // A locator waits until the button has ceased to move.
    const press = (words: string) => journal.locator(`::-p-xpath(//button[normalize-space()="${words}"])`).click();
    await press(en.eraseButton);
    await expect.poll(() => shown(journal)).toContain(en.eraseSure);
    expect((await keptRows(journal)).length).toBeGreaterThan(0);
    await press(en.eraseYes);
    await expect.poll(() => shown(journal)).toContain(en.journalEmpty);
    expect(await keptRows(journal)).toEqual([]);
    expect(browser().requestsLeft()).toEqual([]);
    await journal.close();
  });
});
