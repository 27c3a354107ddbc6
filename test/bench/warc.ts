import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { once } from "node:events";
import type { Dataset } from "../../cli/dataset.ts";
import { DATA_ROOT } from "../../cli/dataset.ts";
import { listPages } from "../../cli/scan.ts";
import { median, type Row } from "./measure.ts";

/** Gigabytes of archive: 10 for the figure, which takes most of an hour. */
const SIZE = Number(process.env.WAYBILL_WARC_GB ?? 1);
const EVERY_MS = 500;

/**
 * Memory of the scan of one plain WARC, made of the saved pages over and over, in a process of its own with two workers. Optional: it
 * writes the archive to the temporary folder and takes minutes (`WAYBILL_WARC_GB=10 npm run bench -- --only warc`).
 */
export async function benchWarc(_: Dataset, manifest: string): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), "waybill-warc-"));
  try {
    const path = join(folder, "pages.warc");
    const pages = await writeWarc(path, manifest, SIZE * 1e9);
    const { memory, seconds } = await scanned(path);
    const quarter = Math.floor(memory.length / 4);
    const megabytes = (value: number) => `${(value / 1e6).toFixed(0)} MB`;
    return [
      {
        what: `scan of a WARC of ${SIZE} GB, ${pages.toLocaleString("en")} pages, two workers: memory`,
        figure: `${megabytes(Math.max(...memory))} at most, in ${seconds.toFixed(0)} s`,
        ratio: `last quarter ${(median(memory.slice(-quarter)) / median(memory.slice(quarter, quarter * 2))).toFixed(2)} × the second`,
        goal: "constant",
      },
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function writeWarc(path: string, manifest: string, size: number): Promise<number> {
  const records: Buffer[] = [];
  for (const { file, url } of await listPages([], manifest)) {
    const http = Buffer.concat([Buffer.from("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"), await readFile(file)]);
    const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:${crypto.randomUUID()}>\r\nWARC-Date: 2026-01-01T00:00:00Z\r\nWARC-Target-URI: ${url}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length}\r\n\r\n`;
    records.push(Buffer.concat([Buffer.from(head), http, Buffer.from("\r\n\r\n")]));
  }
  const out = createWriteStream(path);
  let [written, pages] = [0, 0];
  while (written < size) {
    const record = records[pages % records.length];
    if (!record) throw new Error("the manifest names no page");
    if (!out.write(record)) await once(out, "drain");
    written += record.length;
    pages += 1;
  }
  out.end();
  await once(out, "finish");
  return pages;
}

/** Resident memory of the scanning process while it runs, in bytes. */
async function scanned(path: string): Promise<{ memory: number[]; seconds: number }> {
  const started = performance.now();
  const child = spawn(process.execPath, [join(DATA_ROOT, "..", "cli", "main.ts"), "scan", "--jobs", "2", "--region", "BE", path], { stdio: ["ignore", "ignore", "inherit"] });
  const memory: number[] = [];
  const timer = setInterval(() => void residentOf(child.pid ?? 0).then((bytes) => bytes > 0 && memory.push(bytes)), EVERY_MS);
  const [code] = (await once(child, "exit")) as [number | null];
  clearInterval(timer);
  if (code !== 0) throw new Error(`the scan ended with ${code}`);
  return { memory, seconds: (performance.now() - started) / 1_000 };
}

/** 0 where it cannot be told: Linux tells it. */
async function residentOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Number(/VmRSS:\s*(\d+) kB/.exec(status)?.[1] ?? 0) * 1_024;
}
