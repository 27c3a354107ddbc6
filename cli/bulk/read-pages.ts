import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import type { ScanPage } from "../scan-list.ts";
import { readHar } from "./har.ts";
import { isGzip, kindOfFile } from "./kinds.ts";
import { linesOf, readJsonPage, readNdjson } from "./ndjson.ts";
import { type PageError, pageError, type PageSource } from "./page.ts";
import { readWarc } from "./warc.ts";

/** Told how many bytes of a file have been read, for the progress alone. */
export type OnBytes = (count: number) => void;

const CHUNK = 256 * 1024;

/** All pages of the files, in order. A file that cannot be read, or not to its end, is one error; the others go on. */
export async function* readPages(files: Iterable<ScanPage | PageError>, onBytes: OnBytes = () => undefined): AsyncGenerator<PageSource | PageError> {
  for (const item of files) {
    if ("error" in item) yield item;
    else yield* readFilePages(item, onBytes);
  }
}

async function* readFilePages({ file, url }: ScanPage, onBytes: OnBytes): AsyncGenerator<PageSource | PageError> {
  let last: number | undefined;
  try {
    const kind = await kindOfFile(file);
    if (kind === "html" || kind === "mhtml") {
      onBytes((await stat(file)).size);
      yield { file, ...(url !== undefined && { url }), content: { kind: kind === "html" ? "htmlFile" : "mhtmlFile" } };
      return;
    }
    const read = { har: readHar, warc: readWarc, ndjson: readNdjson }[kind];
    for await (const page of read(file, await bytesOf(file, onBytes))) {
      last = page.record;
      yield page;
    }
  } catch (error) {
    const place = last === undefined ? "" : `, after record ${last}`;
    yield pageError({ file }, `${reasonOf(error)}${place}; the rest of this file is not read`);
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A file's bytes, decompressed where they are gzip: all members of it. */
async function bytesOf(file: string, onBytes: OnBytes): Promise<AsyncIterable<Uint8Array>> {
  const source = createReadStream(file, { highWaterMark: CHUNK });
  source.on("data", (chunk) => onBytes(chunk.length));
  source.pause();
  if (!(await isGzip(file))) return source;
  const gunzip = createGunzip({ chunkSize: CHUNK });
  // Its errors come out of the last stream, which is what is read.
  pipeline(source, gunzip, () => undefined);
  return gunzip;
}

/** Standard input: each line names a file, or is a page itself. */
export async function* readInput(stream: AsyncIterable<Uint8Array>, onBytes?: OnBytes): AsyncGenerator<PageSource | PageError> {
  for await (const { line, number } of linesOf(stream)) {
    if (line.trimStart().startsWith("{")) yield readJsonPage("-", line, number);
    else yield* readFilePages({ file: line.trim(), url: undefined }, onBytes ?? (() => undefined));
  }
}
