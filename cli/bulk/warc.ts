import { AsyncIterReader, LimitReader } from "warcio";
import { isHtmlType, parseHead, parseHeaders } from "./http.ts";
import { LARGEST_PAGE, type PageError, pageError, type PageSource } from "./page.ts";

const LONGEST_LINE = 64 * 1024;
const MOST_HEADERS = 200;

/**
 * The pages of a WARC: responses with a good status and saved resources, where they are HTML. One record at a time is in memory,
 * never more than the largest page. Damage is one error; reading goes on at the next line that starts a record.
 */
export async function* readWarc(file: string, stream: AsyncIterable<Uint8Array>): AsyncGenerator<PageSource | PageError> {
  const reader = new AsyncIterReader(stream, null);
  let record = 0;
  let isLost = false;
  for (let line = await readLine(reader); line !== undefined; line = await readLine(reader)) {
    if (line === "") continue;
    if (!line.startsWith("WARC/")) {
      if (!isLost) yield pageError({ file, ...(record > 0 && { record }) }, record > 0 ? "what follows this record is no record; skipped to the next one" : "this is no WARC record; skipped to the first one");
      isLost = true;
      continue;
    }
    isLost = false;
    record += 1;
    const headers = await readHeaders(reader);
    const length = /^\d{1,15}$/.exec(headers.get("content-length") ?? "")?.[0];
    if (length === undefined) {
      yield pageError({ file, record }, "the record does not say its length; skipped to the next one");
      isLost = true;
      continue;
    }
    const body = new LimitReader(reader, Number(length));
    const item = await readRecord({ file, record }, headers, body);
    if (item) yield item;
    const rest = body.limit;
    if (rest > 0 && (await reader.skipSize(rest)) < rest && !(item && "error" in item)) {
      yield pageError({ file, record }, "the archive ends inside this record");
    }
  }
}

async function readLine(reader: AsyncIterReader): Promise<string | undefined> {
  const line = await reader.readlineRaw(LONGEST_LINE);
  return line ? Buffer.from(line).toString("utf8").trimEnd() : undefined;
}

async function readHeaders(reader: AsyncIterReader): Promise<Map<string, string>> {
  const lines: string[] = [];
  for (let line = await readLine(reader); line && lines.length < MOST_HEADERS; line = await readLine(reader)) lines.push(line);
  return parseHeaders(lines);
}

async function readRecord(place: { file: string; record: number }, headers: Map<string, string>, body: LimitReader): Promise<PageSource | PageError | undefined> {
  const type = headers.get("warc-type");
  const url = headers.get("warc-target-uri")?.replace(/^<|>$/g, "");
  if (!url || !/^https?:/i.test(url)) return undefined;
  const source = { ...place, url };
  if (type === "resource" && isHtmlType(headers.get("content-type") ?? "")) {
    const bytes = await readUpTo(body, LARGEST_PAGE);
    return bytes ? { ...source, content: { kind: "http", bytes, contentType: headers.get("content-type") ?? "", encodings: [], isChunked: false } } : tooLarge(source);
  }
  if (type !== "response") return undefined;
  const start = await readStart(body);
  const head = parseHead(start);
  if (!head) return pageError(source, "the response has no headers");
  const contentType = head.headers.get("content-type") ?? "";
  if (!(head.status >= 200 && head.status < 300) || !isHtmlType(contentType)) return undefined;
  const rest = await readUpTo(body, LARGEST_PAGE);
  if (!rest) return tooLarge(source);
  if (body.limit > 0) return pageError(source, "the archive ends inside this page");
  const bytes = Uint8Array.from(Buffer.concat([start.subarray(head.length), rest]));
  const encodings = (head.headers.get("content-encoding") ?? "").toLowerCase().split(",").map((name) => name.trim());
  return { ...source, content: { kind: "http", bytes, contentType, encodings, isChunked: /\bchunked\b/i.test(head.headers.get("transfer-encoding") ?? "") } };
}

function tooLarge(source: { file: string; record: number; url: string }): PageError {
  return pageError(source, `the page is larger than ${LARGEST_PAGE / 1024 / 1024} MB`);
}

/** Bytes up to the end of the headers and somewhat beyond; all there is where they have no end near the start. */
async function readStart(body: LimitReader): Promise<Buffer> {
  let start = Buffer.alloc(0);
  for await (const chunk of body) {
    start = Buffer.concat([start, chunk]);
    if (start.length > 256 * 1024 || start.includes("\r\n\r\n") || start.includes("\n\n")) break;
  }
  return start;
}

/** The rest of a body; undefined where it is larger. */
async function readUpTo(body: LimitReader, most: number): Promise<Buffer | undefined> {
  if (body.limit > most) return undefined;
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
}
