import { readFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import type { Browser } from "puppeteer-core";
import type { Dataset } from "../../cli/dataset.ts";
import { listPages } from "../../cli/scan.ts";
import { median, type Row } from "./measure.ts";
import { asToday, busyTime, EXTENSION, launchWith, listedHosts, makeEmptyExtension, openVerdicts, prepare, soon } from "./saved-pages.ts";

type SavedPage = { url: string; html: string };
/** Milliseconds of the main thread, tasks over 50 ms by the clock, and how long after its load the page was looked at. */
type Load = { busy: number; longTasks: number; waited: number };
type Wait = () => Promise<unknown>;
/** One page: with ours less without any, ours less an empty extension's, and the long tasks of both. */
type Added = { size: number; ours: number; beyondEmpty: number; long: number; longWithout: number };

const ROUNDS = 3;
/** Each is loaded nine times: all of them would take most of an hour. */
const MOST_LISTED = 14;
/** After the verdict the badge is drawn. */
const DRAWN_MS = 500;

/** Page load with and without the extension, paired, over the saved pages on which its script runs; and the pages on which it must not. */
export async function benchLoad(_: Dataset, manifest: string): Promise<Row[]> {
  const isListed = await listedHosts();
  const pages: SavedPage[] = [];
  for (const { file, url = "" } of await listPages([], manifest)) pages.push({ url: asToday(url), html: await readFile(file, "utf8") });
  const empty = await makeEmptyExtension();
  const browsers = { ours: await launchWith(EXTENSION), empty: await launchWith(empty.folder), none: await launchWith(undefined) };
  try {
    const added = await benchListed(browsers, spread(pages.filter(({ url }) => isListed(url)), MOST_LISTED));
    return [...rowsOf(added), await benchOthers(browsers.ours, pages.filter(({ url }) => !isListed(url)))];
  } finally {
    for (const browser of Object.values(browsers)) await browser.close();
    await empty.remove();
  }
}

/** So many pages of all sizes, the smallest and the largest among them. */
function spread(pages: SavedPage[], most: number): SavedPage[] {
  const sorted = pages.toSorted((a, b) => a.html.length - b.html.length);
  if (sorted.length <= most) return sorted;
  return Array.from({ length: most }, (_, place) => sorted[Math.round((place * (sorted.length - 1)) / (most - 1))] as SavedPage);
}

async function benchListed(browsers: Record<"ours" | "empty" | "none", Browser>, pages: SavedPage[]): Promise<Added[]> {
  const verdicts = await openVerdicts(browsers.ours);
  const added: Added[] = [];
  for (const page of pages) {
    const rounds: Record<"ours" | "empty" | "none", Load>[] = [];
    let waited = 1_000;
    for (let round = 0; round < ROUNDS; round += 1) {
      const known = Object.keys(await verdicts());
      const untilTold = () => soon(async () => Object.keys(await verdicts()).find((key) => !known.includes(key)));
      const ours = () => load(browsers.ours, page, untilTold);
      const others = async () => ({ empty: await load(browsers.empty, page, () => setTimeout(waited)), none: await load(browsers.none, page, () => setTimeout(waited)) });
      if (round % 2 === 0) {
        const first = await ours();
        waited = first.waited;
        rounds.push({ ours: first, ...(await others()) });
      } else rounds.push({ ...(await others()), ours: await ours() });
    }
    const of = (pick: (round: (typeof rounds)[number]) => number) => median(rounds.map(pick));
    added.push({ size: page.html.length, ours: of(({ ours, none }) => ours.busy - none.busy), beyondEmpty: of(({ ours, empty }) => ours.busy - empty.busy), long: of(({ ours }) => ours.longTasks), longWithout: of(({ none }) => none.longTasks) });
  }
  return added;
}

async function load(browser: Browser, { url, html }: SavedPage, wait: Wait): Promise<Load> {
  const { page, session } = await prepare(browser, url, html);
  try {
    await page.goto(url, { waitUntil: "load" });
    const started = performance.now();
    await wait();
    const waited = performance.now() - started;
    await setTimeout(DRAWN_MS);
    const busy = await busyTime(session);
    return { busy, waited, longTasks: await page.evaluate(countLongTasks) };
  } finally {
    await page.close();
  }
}

/** In the page. */
function countLongTasks(): Promise<number> {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => resolve(list.getEntries().length));
    observer.observe({ type: "longtask", buffered: true });
    globalThis.setTimeout(() => resolve(observer.takeRecords().length), 100);
  });
}

function rowsOf(added: Added[]): Row[] {
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  const largest = added.toSorted((a, b) => b.size - a.size)[0];
  const sum = (which: "long" | "longWithout") => added.reduce((total, one) => total + one[which], 0);
  return [
    {
      what: `page load, ${added.length} listed pages × ${ROUNDS}: main thread, with less without`,
      figure: `${ms(median(added.map(({ ours }) => ours)))} median, ${ms(largest?.ours ?? 0)} on the largest (${((largest?.size ?? 0) / 1e6).toFixed(1)} MB)`,
      ratio: `of it beyond an empty content script's: ${ms(median(added.map(({ beyondEmpty }) => beyondEmpty)))}, ${ms(largest?.beyondEmpty ?? 0)}`,
      goal: "≤ 5 ms, ≤ 25 ms on the largest",
    },
    { what: "  tasks over 50 ms, by the clock", figure: `${sum("long")} with, ${sum("longWithout")} without`, ratio: "", goal: "none added" },
  ];
}

/** What of the extension has an execution context in pages that it does not know. */
async function benchOthers(browser: Browser, pages: SavedPage[]): Promise<Row> {
  const verdicts = await openVerdicts(browser);
  const known = Object.keys(await verdicts());
  let contexts = 0;
  for (const { url, html } of pages) {
    const { page, session } = await prepare(browser, url, html);
    session.on("Runtime.executionContextCreated", ({ context }) => {
      if (context.origin.startsWith("chrome-extension:")) contexts += 1;
    });
    await session.send("Runtime.enable");
    await page.goto(url, { waitUntil: "load" });
    await page.close();
  }
  const told = Object.keys(await verdicts()).filter((key) => !known.includes(key)).length;
  return { what: `a page that is not ours, ${pages.length} pages`, figure: `${contexts} scripts, ${told} verdicts`, ratio: "", goal: "nothing injected, nothing run" };
}
