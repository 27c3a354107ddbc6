import { Tinypool } from "tinypool";
import { expandPaths } from "./bulk/inputs.ts";
import { inOrder } from "./bulk/ordered.ts";
import { isError, LARGEST_PAGE, type PageError, pageError, type PageSource } from "./bulk/page.ts";
import { readInput, readPages } from "./bulk/read-pages.ts";
import { rowOf, type ScanOptions, scanPage, type ScanRow } from "./bulk/scan-page.ts";
import type { WorkerSetup } from "./bulk/worker.ts";
import { type Engine, openEngine } from "./engine.ts";
import type { ScanPage } from "./scan-list.ts";

export { listPages } from "./scan-list.ts";
export { ownAddress, type ScanRow } from "./bulk/scan-page.ts";
export type ScanError = PageError;

/** One page through the engine of the extension, as the line that is printed. */
export function scanHtml(engine: Engine, file: string, url: string, html: string, country: string) {
  const started = performance.now();
  const report = engine.report(html, new URL(url), country, new Date());
  return rowOf(file, url, report, Math.round((performance.now() - started) * 10) / 10);
}

type Scan = ScanOptions & {
  paths?: string[];
  manifest?: string | undefined;
  /** Instead of paths: files as they were listed, or a stream of lines that name files or are pages. */
  files?: (ScanPage | PageError)[] | AsyncIterable<Uint8Array>;
  /** Cores to use; one: no workers. */
  jobs?: number | undefined;
  engine?: Engine | undefined;
  /** True for what need not be read again. */
  isKnown?: ((item: PageSource | PageError) => boolean) | undefined;
  onBytes?: ((count: number) => void) | undefined;
  /** Called in the pages' order, each time after the last call has settled. */
  write: (row: ScanRow | PageError) => unknown;
};

/** Fewer pages than this are done before a second engine has opened. */
const FEW = 12;
/** Pages that are read ahead for each core: rows come in order, and one page may take as long as forty others. */
const AHEAD = 48;
/** Megabytes for what is young: a page's nodes die with the page, and are not to be moved among the old before. */
const YOUNG = 192;
/** A page on which a worker hangs is given up after ten minutes, and the worker with it. */
const LONGEST_PAGE = 600_000;

/** Scans every page; a bad file or page is one error line. Returns how many went wrong. */
export async function scan({ paths = [], manifest, jobs = 1, isKnown = () => false, onBytes, write, ...given }: Scan): Promise<number> {
  const { country, keepSignals } = given;
  const files = given.files ?? (await expandPaths(paths, manifest));
  const engine = given.engine ?? (await openEngine());
  const pages = without(isKnown, Array.isArray(files) ? readPages(files, onBytes) : readInput(files, onBytes));
  const first = await take(pages, FEW);
  const isMany = jobs > 1 && first.length === FEW;
  const run = isMany ? openPool(jobs, { dataset: engine.dataset, options: { country, keepSignals } }) : runHere(engine, { country, keepSignals });
  let errors = 0;
  try {
    for await (const row of inOrder(chained(first, pages), isMany ? { width: jobs * AHEAD, weightOf, most: LARGEST_PAGE } : { width: 1 }, async (item) => (isError(item) ? item : run.page(item)))) {
      if (isError(row)) errors += 1;
      await write(row);
    }
  } finally {
    await run.close();
  }
  return errors;
}

type Runner = { page(source: PageSource): Promise<ScanRow | PageError>; close(): Promise<void> };

function runHere(engine: Engine, options: ScanOptions): Runner {
  return { page: (source) => scanPage(engine, source, options), close: async () => undefined };
}

function openPool(jobs: number, setup: WorkerSetup): Runner {
  const pool = new Tinypool({ filename: new URL("bulk/worker.ts", import.meta.url).href, name: "scanOne", minThreads: jobs, maxThreads: jobs, workerData: setup, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });
  return {
    page: async (source) => {
      const transferList = source.content.kind === "http" ? [source.content.bytes.buffer as ArrayBuffer] : [];
      try {
        return (await pool.run(source, { transferList, signal: AbortSignal.timeout(LONGEST_PAGE) })) as ScanRow | PageError;
      } catch (error) {
        return pageError(source, error instanceof Error && error.name === "AbortError" ? "reading the page took longer than ten minutes" : error);
      }
    },
    close: () => pool.destroy(),
  };
}

/** Bytes that wait in this thread until a worker has the page; a file's wait on its disk. */
function weightOf(item: PageSource | PageError): number {
  if (isError(item)) return 0;
  const { content } = item;
  if (content.kind === "text") return content.html.length;
  return content.kind === "http" ? content.bytes.byteLength : 0;
}

async function* without<T>(isKnown: (item: T) => boolean, items: AsyncIterable<T>): AsyncGenerator<T> {
  for await (const item of items) if (!isKnown(item)) yield item;
}

async function take<T>(items: AsyncIterator<T>, most: number): Promise<T[]> {
  const taken: T[] = [];
  while (taken.length < most) {
    const { value, done } = await items.next();
    if (done) break;
    taken.push(value);
  }
  return taken;
}

async function* chained<T>(first: T[], rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield* first;
  yield* rest;
}
