import { readFile } from "node:fs/promises";
import type { Page } from "puppeteer-core";
import { listPages } from "../../cli/scan.ts";
import type { Dataset } from "../../cli/dataset.ts";
import { bytes, median, quantile, type Row } from "./measure.ts";
import type { ReaderTimes, timeFloor, timeReader, timeSteps } from "./reader.ts";
import { openRenderers, type Renderers } from "./renderer.ts";
import { openTeller } from "./told.ts";

/** In the page: the reader, bundled as the extension's is. */
declare const waybillBench: { timeFloor: typeof timeFloor; timeReader: typeof timeReader; timeSteps: typeof timeSteps };

const REPEATS = 20;
/** Pairs of renderers that are open at a time: opened together, measured one after the other, closed together. */
const BATCH = 10;
const CHECKOUT = "https://www.aliexpress.com/p/trade/confirm.html";
const SIZES = [2_500, 25_000, 100_000];
const milliseconds = (value: number) => `${value.toFixed(2)} ms`;

/**
 * collect + detect in real Chromium, beside one pass over every text node of the same page. Parsing excluded. Both cold: each in a
 * renderer of its own, since the second to run finds the way to the document warm.
 */
export async function benchChromium({ index }: Dataset, manifest: string, repeats = REPEATS): Promise<Row[]> {
  const tell = openTeller(index);
  const renderers = await openRenderers();
  try {
    return [...(await benchPages(renderers, manifest, tell, repeats)), ...(await benchSizes(renderers, tell(CHECKOUT)))];
  } finally {
    await renderers.close();
  }
}

async function benchPages(renderers: Renderers, manifest: string, tell: ReturnType<typeof openTeller>, repeats: number): Promise<Row[]> {
  const pages = (await listPages([], manifest)).filter(({ url }) => url !== undefined);
  const times: (ReaderTimes & { floor: number })[] = [];
  const runs = pages.flatMap((page) => Array.from({ length: repeats }, () => page));
  for (let start = 0; start < runs.length; start += BATCH) {
    const pairs = runs.slice(start, start + BATCH).map(({ file, url = "" }) => {
      const pair = { floor: 0, ours: 0, parse: 0 };
      times.push(pair);
      const ours = async (page: Page) => {
        const html = await readFile(file, "utf8");
        Object.assign(pair, await page.evaluate((text, address, known) => waybillBench.timeReader(text, address, known), html, url, tell(url, html)));
      };
      const floor = async (page: Page) => {
        pair.floor = await page.evaluate((text) => waybillBench.timeFloor(text), await readFile(file, "utf8"));
      };
      return [ours, floor];
    });
    await renderers.freshEach(pairs.flat());
  }
  const ratio = (share: number) => quantile(times.map(({ ours, floor }) => ours / floor), share).toFixed(1);
  const taken = (share: number) => milliseconds(quantile(times.map(({ ours }) => ours), share));
  return [
    {
      what: `collect + detect, Chromium, cold, ${pages.length} pages × ${repeats}`,
      figure: `${taken(0.5)} median, ${taken(0.95)} p95; text pass ${milliseconds(median(times.map(({ floor }) => floor)))}; the knowledge of the page is parsed before, in ${milliseconds(median(times.map(({ parse }) => parse)))}`,
      ratio: `${ratio(0.5)} × one text pass, ${ratio(0.95)} × at p95`,
      goal: "≤ 2.5 ×, ≤ 4 × at p95",
    },
  ];
}

async function benchSizes(renderers: Renderers, told: string): Promise<Row[]> {
  const sizes: Awaited<ReturnType<typeof timeSteps>>[] = [];
  for (const rows of SIZES) sizes.push(await renderers.fresh((page) => page.evaluate((count, filler, address, known) => waybillBench.timeSteps(count, filler, address, known), rows, 100, CHECKOUT, told)));
  const perNode = sizes.map(({ total, nodes }) => (total * 1e6) / nodes);
  return sizes.map(({ total, longest, steps, nodes }, position) => ({
    what: `  a page of ${nodes.toLocaleString("en")} text nodes, ${bytes(nodes * 105)}`,
    figure: `${milliseconds(total)}, longest of ${steps} steps ${milliseconds(longest)}`,
    ratio: `${((perNode[position] ?? 0) / (perNode[0] || 1)).toFixed(2)} × the time a node of the smallest`,
    goal: "linear; no step over 50 ms",
  }));
}
