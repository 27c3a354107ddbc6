import { readFile } from "node:fs/promises";
import { openEngine } from "../../cli/engine.ts";
import type { ScanPage } from "../../cli/scan-list.ts";
import { scan } from "../../cli/scan.ts";

/** Milliseconds on the wall, of CPU in all threads together, and of it in the main thread. */
export type Run = { wall: number; cpu: number; main: number };

// One bulk scan in a process of its own: `bulk-run.ts JOBS LIST`, where LIST is a JSON file of pages. Prints its `Run`.
const [jobs = "1", list = ""] = process.argv.slice(2);
const files = JSON.parse(await readFile(list, "utf8")) as ScanPage[];
const engine = await openEngine();
const [started, before, mainBefore] = [performance.now(), process.cpuUsage(), process.threadCpuUsage()];
const errors = await scan({ files, country: "BE", jobs: Number(jobs), engine, write: () => undefined });
if (errors > 0) throw new Error(`${errors} of ${files.length} pages could not be read`);
const milliseconds = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1_000;
const run: Run = { wall: performance.now() - started, cpu: milliseconds(process.cpuUsage(before)), main: milliseconds(process.threadCpuUsage(mainBefore)) };
console.log(JSON.stringify(run));
