import { parseHTML } from "linkedom";
import { readFile } from "node:fs/promises";
import { listPages } from "../../cli/scan.ts";
import type { Dataset } from "../../cli/dataset.ts";
import { openHosts } from "../../core/dataset/lookup.ts";
import { buildPageKnowledge } from "../../core/dataset/page-knowledge.ts";
import { detect } from "../../core/detect/detect.ts";
import { collectSignals } from "../../core/signals/collect.ts";
import { bytes, duration, quantile, type Row } from "./measure.ts";

function time(work: () => unknown): number {
  const started = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - started);
}

/** Reads every text node: the least that any reader of a page can do. */
function floor(document: Document): number {
  const walker = document.createTreeWalker(document.body, 4);
  let length = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) length += node.nodeValue?.length ?? 0;
  return length;
}

/** collect + detect on saved pages, a fresh document each, beside the floor on a fresh document of the same page. Parsing excluded. */
export async function benchPages({ index }: Dataset, manifest: string): Promise<Row[]> {
  const hosts = openHosts(index.services);
  const ours: number[] = [];
  const ratios: number[] = [];
  const knowledgeSizes: number[] = [];
  for (const { file, url } of await listPages([], manifest)) {
    if (!url) continue;
    const html = await readFile(file, "utf8");
    const address = new URL(url);
    const knowledge = buildPageKnowledge(index, hosts, address, "en");
    knowledgeSizes.push(JSON.stringify(knowledge).length);
    const parse = () => parseHTML(html).document as unknown as Document;
    const [first, second] = [parse(), parse()];
    if (!second.body) continue;
    const least = time(() => floor(second));
    const taken = time(() => detect(collectSignals(first, address, knowledge), knowledge));
    ours.push(taken);
    ratios.push(taken / least);
  }
  return [
    { what: `collect + detect, ${ours.length} saved pages (linkedom)`, figure: `${duration(quantile(ours, 0.5))} median, ${duration(quantile(ours, 0.95))} p95`, ratio: `${quantile(ratios, 0.5).toFixed(1)} × one text pass, ${quantile(ratios, 0.95).toFixed(1)} × at p95` },
    { what: "knowledge sent to a page", figure: `${bytes(quantile(knowledgeSizes, 1))} at most`, ratio: "" },
  ];
}
