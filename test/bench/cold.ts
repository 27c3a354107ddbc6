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
const milliseconds = (value: number) => `${value.toFixed(2)} ms`;

/**
 * collect + detect in real Chromium, beside one pass over every text node of the same page. Parsing excluded. Both cold: each in a
 * renderer of its own, since the second to run finds the way to the document warm.
 */
export async function benchReader({ index }: Dataset, manifest: string): Promise<Row[]> {
  const renderers = await openRenderers();
  try {
    return await benchPages(renderers, manifest, openTeller(index), REPEATS);
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

const CHECKOUT = "https://www.aliexpress.com/p/trade/confirm.html";
/** Rows of five text nodes each. */
const SIZES = [2_500, 25_000, 100_000];
const WORDS_A_ROW = 100;
const ROUNDS = 5;

/** The reader's steps on pages of up to half a million text nodes, each time in a renderer of its own. */
export async function benchSizes({ index }: Dataset): Promise<Row[]> {
  const told = openTeller(index)(CHECKOUT);
  const renderers = await openRenderers();
  try {
    const sizes = [];
    for (const rows of SIZES) {
      const rounds: ReturnType<typeof timeSteps>[] = [];
      for (let round = 0; round < ROUNDS; round += 1) rounds.push(await renderers.fresh((page) => page.evaluate((...of) => waybillBench.timeSteps(...of), rows, WORDS_A_ROW, CHECKOUT, told)));
      const total = median(rounds.map((one) => one.total));
      sizes.push({ nodes: rounds[0]?.nodes ?? 0, steps: rounds[0]?.steps ?? 0, total, longest: median(rounds.map(({ longest }) => longest)), worst: Math.max(...rounds.map(({ longest }) => longest)) });
    }
    const smallest = sizes[0] ? sizes[0].total / sizes[0].nodes : 1;
    return sizes.map(({ nodes, steps, total, longest, worst }) => ({
      what: `collect, Chromium, cold, a page of ${nodes.toLocaleString("en")} text nodes, ${bytes(nodes * 105)}`,
      figure: `${total.toFixed(1)} ms; longest of ${steps} steps ${longest.toFixed(1)} ms, ${worst.toFixed(1)} ms in the worst of ${ROUNDS} rounds`,
      ratio: `${(total / nodes / smallest).toFixed(2)} × the time a node of the smallest`,
      goal: "linear; no step over 50 ms",
    }));
  } finally {
    await renderers.close();
  }
}
