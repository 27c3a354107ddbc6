import type { Browser, Page } from "puppeteer-core";
import { extensionAddress, launchChromium } from "../../cli/browsers.ts";
import type { JournalEntry } from "../../core/journal/entry.ts";
import { blockOf, emptyBlock, setRow, type SummaryBlock } from "../../core/journal/summary.ts";
import { sendToWorker } from "../e2e/harness/worker.ts";
import { openBare, withBarePage } from "./bare-page.ts";
import { median, type Row } from "./measure.ts";

const SERVICES = ["aliexpress", "temu", "shein", "zalando", "amazon", "bol", "cdiscount", "allegro", "otto", "ebay"];
const CARRIERS = ["cainiao", "dhl", "bpost", "gls", "ups", "postnl"];
const COUNTRIES = ["CN", "SG", "LU", "IE", "US", "DE", "NL", "FR"];
const TYPES = ["home", "search", "product", "cart", "checkout", "tracking"] as const;
const END = Date.UTC(2026, 10, 22);
const FOUR_MINUTES = 240_000;

/** A row like those of a study: every fifth with a seller, every twentieth with a note. The same number gives the same row. */
export function rowNumber(number: number, total: number): JournalEntry {
  const pick = <T>(all: readonly T[], prime: number): T => all[(number * prime + Math.floor(number / all.length)) % all.length] as T;
  const service = pick(SERVICES, 7);
  const pageType = pick(TYPES, 5);
  const at = new Date(END - (total - number) * FOUR_MINUTES).toISOString();
  return {
    v: 1,
    id: `${number.toString(16).padStart(20, "0")}-${pageType}`,
    at,
    until: at,
    service,
    pageType,
    origin: `https://www.${service}.com`,
    path: pageType === "product" ? "/item/…" : "",
    rule: `${service}/${pageType}`,
    region: "BE",
    findings: [
      { role: "marketplace", service, certainty: "confirmed", evidence: [{ signal: "host", matched: `${service}.com`, where: "address", rule: "own-host" }] },
      { role: "carrier", service: pick(CARRIERS, 11), certainty: number % 3 ? "likely" : "confirmed", evidence: [{ signal: "visibleName", matched: "Selection Standard", where: "shippingLabel", rule: "labelled-carrier" }] },
      ...(number % 5 === 0 ? [{ role: "seller" as const, service: null, certainty: "likely" as const, seller: { name: `Example Trading ${number % 900} Co., Ltd.` }, evidence: [] }] : []),
    ],
    truncated: false,
    operators: [`${service}-operator`, "example-parent"],
    jurisdictions: [pick(COUNTRIES, 3), pick(COUNTRIES, 5)].filter((code, index, all) => all.indexOf(code) === index),
    dataset: { version: "2026.11.22", hash: "0123456789abcdef" },
    engine: "0.1.0",
    study: number % 4 === 0 ? { id: `P${number % 40}`, name: "Checkout study" } : null,
    note: number % 20 === 0 ? `shipping option changed after ${number % 60} s` : "",
    tags: number % 10 === 0 ? ["pilot"] : [],
  };
}

/** Fills the journal beside the code that is measured, in the format that this code keeps. */
export async function fillJournal(page: Page, total: number): Promise<void> {
  const batch = 4_096;
  for (let start = 1; start <= total; start += batch) {
    const rows: [number, JournalEntry][] = [];
    const blocks = new Map<number, SummaryBlock>();
    for (let number = start; number < start + batch && number <= total; number += 1) {
      const row = rowNumber(number, total);
      rows.push([number, row]);
      const block = blocks.get(blockOf(number)) ?? emptyBlock(blockOf(number));
      blocks.set(block.block, block);
      setRow(block, number, row);
    }
    const plain = [...blocks.values()].map(({ block, at, columns, words }) => ({ block, at: [...at], columns: Object.fromEntries(Object.entries(columns).map(([name, places]) => [name, [...places]])), words }));
    await page.evaluate(
      (given, summaries) =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.open("waybill-journal");
          request.addEventListener("error", () => reject(request.error ?? new Error("cannot be opened")));
          request.onsuccess = () => {
            const writing = request.result.transaction(["rows", "summary"], "readwrite");
            for (const [number, row] of given) writing.objectStore("rows").put(row, number);
            const summary = writing.objectStore("summary");
            for (const { block, at, columns, words } of summaries) {
              const known = summary.get(block);
              known.onsuccess = () => {
                const next = (known.result as SummaryBlock | undefined) ?? { block, at: new Float64Array(at.length), columns: Object.fromEntries(Object.entries(columns).map(([name, places]) => [name, new Uint16Array(places.length)])), words: [""] };
                // A block that two batches share: the second brings places of its own words.
                const offset = next.words.length;
                next.words.push(...words);
                at.forEach((time, slot) => {
                  if (!time) return;
                  next.at[slot] = time;
                  for (const [name, places] of Object.entries(columns)) (next.columns as Record<string, Uint16Array>)[name]?.set([offset + (places[slot] ?? 0)], slot);
                });
                summary.put(next);
              };
            }
            writing.oncomplete = () => {
              request.result.close();
              resolve();
            };
            writing.addEventListener("error", () => reject(writing.error ?? new Error("cannot be written")));
          };
        }),
      rows,
      plain,
    );
  }
}

const ms = (values: readonly number[]) => `${median(values).toFixed(0)} ms median of ${values.length}, ${Math.max(...values).toFixed(0)} ms at most`;

async function openOnce(browser: Browser, address: string): Promise<{ page: Page; opened: number }> {
  const page = await browser.newPage();
  await page.goto(address, { waitUntil: "domcontentloaded" }).catch(() => undefined);
  await page.waitForFunction(() => document.querySelectorAll("[role=option]").length > 5, { polling: "raf", timeout: 20_000 });
  // From the navigation to the frame after the first rows stood in the document.
  const opened = await page.evaluate(() => new Promise<number>((resolve) => requestAnimationFrame(() => resolve((performance.getEntriesByName("journal-rows")[0]?.startTime ?? performance.now())))));
  return { page, opened };
}

/** Types into the search field and waits for the frame in which the count has changed. Milliseconds. */
function filterFor(page: Page, words: string): Promise<number> {
  return page.evaluate(
    (text) =>
      new Promise<number>((resolve) => {
        const field = document.querySelector<HTMLInputElement>("input[type=search]");
        const status = document.querySelector("search [role=status]");
        if (!field || !status) throw new Error("no search field");
        const started = performance.now();
        const observer = new MutationObserver(() => {
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started)));
        });
        observer.observe(status, { childList: true, characterData: true, subtree: true });
        field.value = text;
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }),
    words,
  );
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = (await session.send("Runtime.getHeapUsage")) as { usedSize: number };
  await session.detach();
  return usedSize / 1e6;
}

/** The journal's page in real Chromium with so many rows: opening, filtering, scrolling, memory. Prints figures, asserts nothing. */
export async function benchJournal(total = 100_000): Promise<Row[]> {
  const { folder, path: bare, remove } = await withBarePage();
  const browser = await launchChromium({ extension: folder });
  try {
    const address = await extensionAddress("chromium", browser, "journal.html");
    const first = await browser.newPage();
    await first.goto(address);
    await first.waitForSelector("h1");
    // A message that is answered: the database is there, and made by the code that is measured.
    await sendToWorker(first, "journalState");
    await fillJournal(first, 1_000);
    await first.close();
    const few = await openOnce(browser, address);
    const heapOfFew = await heapOf(few.page);
    await fillJournal(few.page, total);
    await few.page.close();

    const [opened, empty]: [number[], number[]] = [[], []];
    let page: Page | undefined;
    for (let run = 0; run < 7; run += 1) {
      if (page) {
        empty.push(await openBare(page, bare));
        await page.close();
      }
      const once = await openOnce(browser, address);
      opened.push(once.opened);
      page = once.page;
    }
    if (!page) throw new Error("no page");
    const filtered: number[] = [];
    for (const words of ["cainiao", "shipping option", "temu cn", "example trading 7", "p", "zalando product de"]) {
      filtered.push(await filterFor(page, words));
      filtered.push(await filterFor(page, ""));
    }
    const heapBefore = await heapOf(page);
    await page.evaluate(async () => {
      const list = document.querySelector("[role=listbox]");
      if (!list) throw new Error("no list");
      for (let step = 0; step < 400; step += 1) {
        list.scrollTop = (list.scrollHeight / 400) * step;
        await new Promise(requestAnimationFrame);
      }
    });
    const elements = await page.$$eval("[role=option]", (all) => all.length);
    const heapAfter = await heapOf(page);
    return [
      { what: `journal, ${total.toLocaleString("en")} rows: page opened, rows shown`, figure: ms(opened), ratio: `Chromium, from navigation; an empty page of ours: ${median(empty).toFixed(0)} ms` },
      { what: "journal: filtered as typed, drawn", figure: ms(filtered), ratio: `${filtered.length} searches` },
      { what: "journal: heap of the page", figure: `${heapBefore.toFixed(1)} MB, ${heapAfter.toFixed(1)} MB after scrolling all`, ratio: `${heapOfFew.toFixed(1)} MB at 1,000 rows; ${elements} rows in the document` },
    ];
  } finally {
    await browser.close();
    await remove();
  }
}
