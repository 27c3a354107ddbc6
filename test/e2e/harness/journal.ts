import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ElementHandle, Page } from "puppeteer-core";
import type { JournalEntry } from "../../../core/journal/entry.ts";
import { journalWriter } from "../../../core/journal/exchange.ts";
import type { JournalFormat } from "../../../core/journal/formats.ts";
import { en } from "../../../core/messages/en.ts";
import type { TestBrowser } from "./browser.ts";

/** The journal's page, once it has drawn its state. */
export async function openJournal(browser: TestBrowser): Promise<Page> {
  const page = await browser.extensionPage("journal.html");
  await page.waitForSelector("h1", { timeout: 10_000 });
  return page;
}

/** What really stands in the database, read beside all code of ours. */
export function keptRows(page: Page): Promise<JournalEntry[]> {
  return page.evaluate(async () => {
    // A database that is not there must not be made by looking for it.
    if (!(await indexedDB.databases()).some(({ name }) => name === "waybill-journal")) return [];
    return new Promise<JournalEntry[]>((resolve, reject) => {
      const request = indexedDB.open("waybill-journal");
      request.addEventListener("error", () => reject(request.error ?? new Error("the journal's database cannot be opened")));
      request.onsuccess = () => {
        const all = request.result.transaction("rows").objectStore("rows").getAll();
        all.onsuccess = () => {
          request.result.close();
          resolve(all.result as JournalEntry[]);
        };
        all.addEventListener("error", () => reject(all.error ?? new Error("rows cannot be read")));
      };
    });
  });
}

/** Gives rows to the page's own file field, as a person would. */
export async function importJournal(page: Page, rows: readonly JournalEntry[], format: JournalFormat, isDone = /New: \d+/): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "waybill-import-"));
  const file = join(folder, `journal.${format}`);
  const writer = journalWriter(format);
  await writeFile(file, writer.batch(rows) + writer.end());
  const field = (await page.waitForSelector(`input[type=file]`, { visible: false })) as ElementHandle<HTMLInputElement> | null;
  if (!field) throw new Error(`no field for "${en.importFile}"`);
  await field.uploadFile(file);
  await page.waitForFunction((done) => new RegExp(done).test(document.body.innerText), { polling: 100, timeout: 20_000 }, isDone.source);
  await rm(folder, { recursive: true });
}
