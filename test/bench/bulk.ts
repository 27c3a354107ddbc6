import { mkdtemp, open, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import type { PageSource } from "../../cli/bulk/page.ts";
import { openPageSource, scanPage } from "../../cli/bulk/scan-page.ts";
import type { Dataset } from "../../cli/dataset.ts";
import { openEngine } from "../../cli/engine.ts";
import { listPages, scan } from "../../cli/scan.ts";
import type { Row } from "./measure.ts";
import { openRival, rivalVersion } from "./rivals.ts";

type Page = { url: string; html: string };
/** Milliseconds on the wall and of CPU, all threads together. */
type Run = { wall: number; cpu: number };
type Wappalyzer = (page: Page & { headers: Record<string, string> }) => Promise<unknown>;

/** A run of some twenty seconds on one core, so that opening a worker's engine hardly shows. */
const COPIES = 3;
const ROUNDS = 2;

/**
 * The bulk scan on saved pages, from bytes to a written row, parsing and report included: on one core and on two, and beside
 * simple-wappalyzer on the same pages, which parses them as well.
 */
export async function benchBulk(dataset: Dataset, manifest: string): Promise<Row[]> {
  const pages: Page[] = [];
  for (const { file, url } of await listPages([], manifest)) pages.push(await openPageSource({ file, url, content: { kind: "htmlFile" } }));
  return [...(await benchCores(dataset, pages)), await benchRival(dataset, pages)];
}

async function benchCores(dataset: Dataset, pages: Page[]): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), "waybill-bench-"));
  const path = join(folder, "pages.ndjson");
  const file = await open(path, "w");
  for (let copy = 0; copy < COPIES; copy += 1) for (const page of pages) await file.appendFile(`${JSON.stringify(page)}\n`);
  await file.close();
  const engine = await openEngine(dataset);
  const time = async (jobs: number) => {
    const [started, before] = [performance.now(), process.cpuUsage()];
    await scan({ paths: [path], country: "BE", jobs, engine, write: () => undefined });
    const { user, system } = process.cpuUsage(before);
    return { wall: performance.now() - started, cpu: (user + system) / 1_000 };
  };
  const rounds: { one: Run; two: Run }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push({ one: await time(1), two: await time(2) });
  const best = (which: "one" | "two", of: keyof Run) => Math.min(...rounds.map((round) => round[which][of]));
  await rm(folder, { recursive: true });
  const count = pages.length * COPIES;
  const rate = (ms: number) => ((count * 1_000) / ms).toFixed(1);
  const figure = (which: "one" | "two") => `${rate(best(which, "wall"))} pages/s, ${rate(best(which, "cpu"))} a second of CPU`;
  // Where others use the cores too, the CPU tells what the wall clock cannot: how much work the second core adds to the first's.
  const ratio = `${(best("one", "wall") / best("two", "wall")).toFixed(2)} × one core, for ${(best("two", "cpu") / best("one", "cpu")).toFixed(2)} × its CPU`;
  return [
    { what: `bulk scan, ${count} pages, one core`, figure: figure("one"), ratio: `best of ${ROUNDS}, from bytes to row` },
    { what: `bulk scan, ${count} pages, two of ${availableParallelism()} cores`, figure: figure("two"), ratio },
  ];
}

async function benchRival(dataset: Dataset, pages: Page[]): Promise<Row> {
  const wappalyzer = openRival("simple-wappalyzer") as Wappalyzer;
  const engine = await openEngine(dataset);
  const source = ({ url, html }: Page): PageSource => ({ file: url, url, content: { kind: "text", html } });
  const clock = async (work: () => Promise<unknown>) => {
    const started = performance.now();
    await work();
    return performance.now() - started;
  };
  const [first] = pages;
  if (first) await Promise.all([scanPage(engine, source(first), { country: "BE" }), wappalyzer({ ...first, headers: {} })]);
  let [ours, theirs, failed] = [0, 0, 0];
  for (const page of pages) {
    const taken = await clock(() => scanPage(engine, source(page), { country: "BE" }));
    try {
      // A page that the rival cannot read counts for neither.
      theirs += await clock(() => wappalyzer({ ...page, headers: {} }));
      ours += taken;
    } catch {
      failed += 1;
    }
  }
  const count = pages.length - failed;
  const what = `bulk scan, beside simple-wappalyzer ${await rivalVersion("simple-wappalyzer")}, ${count} pages`;
  return { what, figure: `${((count * 1_000) / ours).toFixed(0)} against ${((count * 1_000) / theirs).toFixed(1)} pages/s`, ratio: `${(theirs / ours).toFixed(1)} × as fast, parsing included` };
}
