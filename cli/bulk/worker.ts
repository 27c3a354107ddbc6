import { workerData } from "node:worker_threads";
import type { Dataset } from "../dataset.ts";
import { openEngine } from "../engine.ts";
import type { PageError, PageSource } from "./page.ts";
import { type ScanOptions, scanPage, type ScanRow } from "./scan-page.ts";

export type WorkerSetup = { dataset: Dataset; options: ScanOptions };

// Tinypool wraps what it was given: its own data first, ours second.
const [, { dataset, options }] = workerData as [unknown, WorkerSetup];
const engine = await openEngine(dataset);

/** The task of a worker of the pool: one page, one line. */
export async function scanOne(source: PageSource): Promise<ScanRow | PageError> {
  return scanPage(engine, source, options);
}
