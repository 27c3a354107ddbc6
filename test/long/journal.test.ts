import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import type { JournalEntry } from "../../core/journal/entry.ts";
import { CHECKOUT, PRODUCT } from "../e2e/addresses.ts";
import { badgeOf } from "../e2e/harness/badge.ts";
import { inEachBrowser } from "../e2e/harness/in-each-browser.ts";
import { importJournal, keptRows, openJournal } from "../e2e/harness/journal.ts";
import { sendToWorker } from "../e2e/harness/worker.ts";
import { entry } from "../core/journal/entries.ts";
import { note, printFiguresAtEnd } from "./figures.ts";

const KILLS = 100;
const WRITES = 6;

printFiguresAtEnd();

const rowOf = (visit: number): JournalEntry => entry({ id: `${String(visit).padStart(20, "0")}-product` });

/** Starts writes without waiting, has the worker stopped among them, and tells which of them were acknowledged. */
async function writeAndKill(page: Page, kill: () => Promise<void>, notes: { id: string; note: string }[]): Promise<string[]> {
  const written = notes.map(({ id, note: text }) =>
    sendToWorker(page, "annotateRow", { id, note: text, tags: [] }).then(
      () => id,
      () => "",
    ),
  );
  const [, ...ids] = await Promise.all([kill(), ...written]);
  return ids.filter(Boolean);
}

inEachBrowser((browser) => {
  test("the worker stopped in the middle of writes: nothing that was acknowledged is lost", async () => {
    const journal = await openJournal(browser());
    const rows = Array.from({ length: WRITES }, (_, visit) => rowOf(visit));
    await importJournal(journal, rows, "ndjson");
    const last = new Map<string, string>();
    let acknowledged = 0;
    let lost = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const notes = rows.map(({ id }) => ({ id, note: `kill ${kill} of ${id}` }));
      const before = new Map((await keptRows(journal)).map(({ id, note: text }) => [id, text]));
      const ids = await writeAndKill(journal, () => browser().stopBackground(), notes);
      acknowledged += ids.length;
      const after = new Map((await keptRows(journal)).map(({ id, note: text }) => [id, text]));
      for (const { id, note: text } of notes) {
        if (ids.includes(id)) last.set(id, text);
        // Not acknowledged: the old note or the new one, whole.
        const allowed = ids.includes(id) ? [text] : [text, before.get(id)];
        if (!allowed.includes(after.get(id))) lost += 1;
      }
      expect(after.size).toBe(rows.length);
    }
    note(`${browser().name}: worker stopped among writes`, KILLS, lost, `${acknowledged} of ${KILLS * WRITES} writes acknowledged`);
    expect(acknowledged).toBeGreaterThan(0);
    expect(lost).toBe(0);
    // Rows and summary still say the same.
    await journal.reload().catch(() => undefined);
    await expect.poll(() => journal.evaluate(() => document.body.innerText)).toContain(`${rows.length} rows`);
    await sendToWorker(journal, "eraseRows", { all: true });
    await journal.close();
  });

  test("a page read while the worker is stopped becomes a row, once", async () => {
    const journal = await openJournal(browser());
    await sendToWorker(journal, "changeSettings", { journal: "on" });
    let wrong = 0;
    for (let kill = 0; kill < 15; kill += 1) {
      await sendToWorker(journal, "eraseRows", { all: true });
      await browser().stopBackground();
      const tab = await browser().openPage(kill % 2 ? CHECKOUT : PRODUCT);
      await badgeOf(browser(), tab);
      await expect.poll(async () => (await keptRows(journal)).length).toBe(1).catch(() => (wrong += 1));
      await tab.page.close();
    }
    note(`${browser().name}: page opened on a stopped worker, journal on`, 15, wrong);
    expect(wrong).toBe(0);
    await sendToWorker(journal, "changeSettings", { journal: "off" });
    await journal.close();
  });
});
