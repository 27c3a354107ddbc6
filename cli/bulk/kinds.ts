import { open } from "node:fs/promises";

export type FileKind = "html" | "mhtml" | "har" | "warc" | "ndjson";

const ENDINGS: [FileKind, RegExp][] = [
  ["html", /\.x?html?$/i],
  ["mhtml", /\.mht(ml)?$/i],
  ["har", /\.har(\.gz)?$/i],
  ["warc", /\.warc(\.gz)?$/i],
  ["ndjson", /\.(ndjson|jsonl)(\.gz)?$/i],
];

/** True for a file that is looked at because it lies in a folder: what an ending says is a page or an archive of pages. */
export function isPageFile(name: string): boolean {
  return ENDINGS.some(([kind, ending]) => kind !== "ndjson" && ending.test(name));
}

/** What a file holds: by its ending, else by its first bytes; what says nothing of itself is HTML. */
export async function kindOfFile(path: string): Promise<FileKind> {
  const byName = ENDINGS.find(([, ending]) => ending.test(path))?.[0];
  if (byName) return byName;
  const start = (await firstBytes(path, 2_048)).toString("latin1");
  if (/^WARC\/\d/.test(start)) return "warc";
  if (/^\s*\{\s*"log"\s*:/.test(start)) return "har";
  if (/^(From|MIME-Version|Content-Type|Snapshot-Content-Location)\s*:/im.test(start.split(/\r?\n\r?\n/, 1)[0] ?? "") && /^content-type\s*:\s*(multipart\/related|text\/html)/im.test(start)) return "mhtml";
  return "html";
}

/** True for gzip, whatever the file's name says. */
export async function isGzip(path: string): Promise<boolean> {
  const [first, second] = await firstBytes(path, 2);
  return first === 0x1f && second === 0x8b;
}

async function firstBytes(path: string, count: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
