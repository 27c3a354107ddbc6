import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, zstdDecompressSync } from "node:zlib";
import { LARGEST_PAGE } from "./page.ts";

export type HttpHead = { status: number; headers: Map<string, string>; length: number };

const LONGEST_HEAD = 256 * 1024;

/** Status and headers at the start of a message, names in lower case, and how many bytes they take; undefined while they have no end. */
export function parseHead(bytes: Uint8Array): HttpHead | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, LONGEST_HEAD)).toString("latin1");
  const end = /\r?\n\r?\n/.exec(text);
  if (!end) return undefined;
  const [first = "", ...lines] = text.slice(0, end.index).split(/\r?\n/);
  return { status: Number(/^HTTP\/\S+ (\d{3})\b/.exec(first)?.[1] ?? Number.NaN), headers: parseHeaders(lines), length: end.index + end[0].length };
}

/** Header lines by lower-case name; a line that starts with a blank goes on with the one before; of several the last holds. */
export function parseHeaders(lines: string[]): Map<string, string> {
  const headers = new Map<string, string>();
  let last = "";
  for (const line of lines) {
    const match = /^([^\s:]+)\s*:\s*(.*)$/.exec(line);
    if (match?.[1]) {
      last = match[1].toLowerCase();
      headers.set(last, (match[2] ?? "").trim());
    } else if (last && /^\s/.test(line)) headers.set(last, `${headers.get(last)} ${line.trim()}`);
  }
  return headers;
}

export function isHtmlType(contentType: string): boolean {
  return /^\s*(text\/html|application\/xhtml\+xml)\s*(;|$)/i.test(contentType);
}

/** The body as the page's author wrote it. Throws on a broken one, and on one that grows larger than a page may be. */
export function decodeBody(bytes: Uint8Array, encodings: string[], isChunked: boolean): Uint8Array {
  return encodings.toReversed().reduce(decompress, isChunked ? dechunk(bytes) : bytes);
}

const OPTIONS = { maxOutputLength: LARGEST_PAGE };

function decompress(bytes: Uint8Array, encoding: string): Uint8Array {
  switch (encoding) {
    case "gzip":
    case "x-gzip":
      // Archives are known to hold bodies that were decompressed already while their headers were kept.
      return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, OPTIONS) : bytes;
    case "deflate":
      // Half the servers mean zlib, half mean raw deflate.
      return ((bytes[0] ?? 0) & 0x0f) === 8 ? inflateSync(bytes, OPTIONS) : inflateRawSync(bytes, OPTIONS);
    case "br":
      return looksLikeMarkup(bytes) ? bytes : brotliDecompressSync(bytes, OPTIONS);
    case "zstd":
      return looksLikeMarkup(bytes) ? bytes : zstdDecompressSync(bytes, OPTIONS);
    case "identity":
    case "":
      return bytes;
    default:
      throw new Error(`the body is encoded as ${encoding}, which cannot be read`);
  }
}

function looksLikeMarkup(bytes: Uint8Array): boolean {
  return /^\s*<[!a-z?]/i.test(Buffer.from(bytes.subarray(0, 64)).toString("latin1"));
}

/** Joins the chunks; a body that is not chunked, though its headers say so, is taken as it is. */
function dechunk(bytes: Uint8Array): Uint8Array {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Buffer[] = [];
  for (let at = 0; at < buffer.length; ) {
    const end = buffer.indexOf("\r\n", at);
    const size = end < 0 || end - at > 64 ? undefined : /^([\da-f]{1,8})\s*(;.*)?$/i.exec(buffer.toString("latin1", at, end))?.[1];
    if (size === undefined) return chunks.length > 0 ? Buffer.concat(chunks) : bytes;
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    chunks.push(buffer.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
  return Buffer.concat(chunks);
}
