import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import type { Dataset } from "../../cli/dataset.ts";
import { compileIndex } from "../../core/dataset/compile.ts";
import { encodeIndex } from "../../core/dataset/index-format.ts";
import type { Records } from "../../core/dataset/kinds.ts";
import { recordsToJson } from "../../core/dataset/records-json.ts";
import { CHECKOUT } from "../e2e/addresses.ts";
import { launch } from "../e2e/harness/launch.ts";
import { changeSettings } from "../e2e/harness/worker.ts";
import { frameAfterNext, openBare, withBarePage } from "./bare-page.ts";
import { duration, median, type Row } from "./measure.ts";

const SERVICES = 500;
const RUNS = 9;

/** The dataset with copies of its records, under names and hosts of their own, until it holds so many services. */
export function grown(records: Records, services: number): Records {
  const big = structuredClone(records);
  for (let copy = 2; big.services.size < services; copy += 1) {
    const mark = `-copy${copy}`;
    for (const record of records.operators.values()) big.operators.set(record.id + mark, { ...record, id: record.id + mark });
    for (const record of records.claims.values()) big.claims.set(record.id + mark, { ...record, id: record.id + mark });
    for (const record of records.services.values()) {
      if (big.services.size >= services) break;
      const hosts = record.hosts.map((host) => ({ ...host, host: `copy${copy}.${host.host}` }));
      big.services.set(record.id + mark, { ...record, id: record.id + mark, name: `${record.name} ${copy}`, hosts });
    }
  }
  return big;
}

/** What a step took: by the clock, and of the page's main thread alone, which other work on the machine does not lengthen. */
type Took = { wall: number; cpu: number };

async function timed(page: Page, step: () => Promise<number>): Promise<Took> {
  const session = await page.createCDPSession();
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const busy = async () => (await session.send("Performance.getMetrics")).metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0;
  const before = await busy();
  const wall = await step();
  const cpu = ((await busy()) - before) * 1_000;
  await session.detach();
  return { wall, cpu };
}

/**
 * Milliseconds from the key that opens a panel to the frame after its first content stood there: `data-ready` is set on what a panel
 * has to say, never on words of waiting. Its code may have come before, in a pause.
 */
async function openingTime(page: Page, id: string): Promise<number> {
  return page.evaluate(
    (panel) =>
      new Promise<number>((resolve) => {
        const frame = document.querySelector(`[data-panel=${panel}]`);
        const start = performance.now();
        const observer = new MutationObserver(() => {
          if (!frame?.querySelector("[data-ready]")) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
        });
        if (frame) observer.observe(frame, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-ready"] });
        frame?.querySelector("button")?.click();
      }),
    id,
  );
}

/** Opens every panel in Chromium over a dataset of 500 services, each in a fresh page, and types into the search. */
export async function benchPanels({ records, stamp }: Dataset): Promise<Row[]> {
  const { folder, path: bare, remove } = await withBarePage();
  const big = grown(records, SERVICES);
  await writeFile(join(folder, "dataset", "records.json"), JSON.stringify(recordsToJson(big)));
  await writeFile(join(folder, "dataset", "index.json"), JSON.stringify(encodeIndex(compileIndex(big, stamp))));
  const browser = await launch("chromium", folder);
  try {
    const tab = await browser.openPage(CHECKOUT);
    const setter = await browser.extensionPage("options.html");
    await changeSettings(setter, { detailedPanels: true, openPanels: [] });
    const first = await browser.extensionPage(`sidepanel.html?tab=${tab.id}`);
    await first.waitForSelector("[data-panel]");
    const ids = await first.$$eval("[data-panel]", (frames) => frames.map((frame) => frame.getAttribute("data-panel") ?? ""));
    await first.close();
    const rows: Row[] = [];
    for (const id of ids) {
      const times: Took[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        await changeSettings(setter, { openPanels: [] });
        const page = await browser.extensionPage(`sidepanel.html?tab=${tab.id}`);
        await page.bringToFront();
        await page.waitForSelector(`[data-panel=${id}] button[aria-expanded=false]`);
        // A person reads before a key is pressed; in that pause the page fetches the panels' code.
        await new Promise((resolve) => setTimeout(resolve, 700));
        times.push(await timed(page, () => openingTime(page, id)));
        await page.close();
      }
      rows.push(row(`panel ${id}: from the key to its first content, ${SERVICES} services`, times));
    }
    for (const id of ids) rows.push(await benchCold(id, setter, `sidepanel.html?tab=${tab.id}`, bare));
    return [...rows, ...(await benchSearch(() => browser.extensionPage("report.html")))];
  } finally {
    await browser.close();
    await remove();
  }
}

/** A panel that stood open when the side panel is opened: from the navigation to the frame after its first content, beside an empty page. Nothing came before. */
async function benchCold(id: string, setter: Page, path: string, bare: string): Promise<Row> {
  await changeSettings(setter, { openPanels: [id] });
  const times: Took[] = [];
  const empty: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    empty.push(await openBare(setter, bare));
    const page = await setter.browser().newPage();
    times.push(
      await timed(page, async () => {
        await page.goto(new URL(path, setter.url()).href, { waitUntil: "domcontentloaded" });
        await page.waitForSelector(`[data-panel=${id}] [data-ready]`);
        return frameAfterNext(page);
      }),
    );
    await page.close();
  }
  await changeSettings(setter, { openPanels: [] });
  return { ...row(`panel ${id}: stood open, from the navigation to its first content, ${SERVICES} services`, times), ratio: `an empty page of ours: ${duration(median(empty) * 1e6)}` };
}

async function benchSearch(open: () => Promise<Page>): Promise<Row[]> {
  const first: Took[] = [];
  const later: Took[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const page = await open();
    await page.waitForSelector("main nav");
    await page.bringToFront();
    await page.focus("input");
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    first.push(await timed(page, () => typingTime(page, "ca")));
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    later.push(await timed(page, () => typingTime(page, "cainiao")));
    await page.close();
  }
  return [row(`search: first letters to first results, ${SERVICES} services`, first), row(`search: further letters to results, ${SERVICES} services`, later)];
}

/** Types into the search and waits for results that were not there. */
async function typingTime(page: Page, letters: string): Promise<number> {
  return page.evaluate(
    (typed) =>
      new Promise<number>((resolve) => {
        const input = document.querySelector("input");
        const shown = () => document.querySelector("search ul")?.textContent ?? "";
        const before = shown();
        const start = performance.now();
        const observer = new MutationObserver(() => {
          if (shown() === before || shown() === "") return;
          observer.disconnect();
          resolve(performance.now() - start);
        });
        const pane = document.querySelector("search");
        if (!input || !pane) return;
        observer.observe(pane, { childList: true, subtree: true, characterData: true });
        input.value = typed;
        input.dispatchEvent(new InputEvent("input", { bubbles: true }));
      }),
    letters,
  );
}

function row(what: string, times: Took[]): Row {
  const middle = (of: (took: Took) => number) => times.map(of).toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  const [wall, cpu] = [middle((took) => took.wall), middle((took) => took.cpu)];
  return { what, figure: `${duration(wall * 1e6)} by the clock, ${duration(cpu * 1e6)} of the main thread (medians of ${times.length})`, ratio: `${((cpu / 150) * 100).toFixed(0)} % of 150 ms` };
}
