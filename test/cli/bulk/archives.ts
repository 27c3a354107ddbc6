import { gzipSync } from "node:zlib";

export const PAGE_URL = "https://www.aliexpress.com/p/trade/confirm.html";
/** A page of which the engine finds the service, and the carrier by its label. */
export const PAGE = '<html lang="en"><head><title>Checkout</title></head><body><p>Shipped with Cainiao</p></body></html>';

type Headers = Record<string, string>;
const headerLines = (headers: Headers) => Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`).join("");

export function http(body: string | Buffer, headers: Headers = {}, status = "200 OK"): Buffer {
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${headerLines({ "Content-Type": "text/html; charset=utf-8", ...headers })}\r\n`), Buffer.from(body)]);
}

/** One WARC record; headers given as "" are left out. */
export function warcRecord(url: string, block: string | Buffer, headers: Headers = {}): Buffer {
  const bytes = Buffer.from(block);
  const given = { "WARC-Type": "response", "WARC-Target-URI": url, "WARC-Date": "2026-01-01T00:00:00Z", "Content-Type": "application/http; msgtype=response", "Content-Length": String(bytes.length), ...headers };
  const kept = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ""));
  return Buffer.concat([Buffer.from(`WARC/1.1\r\n${headerLines(kept)}\r\n`), bytes, Buffer.from("\r\n\r\n")]);
}

export const warcPage = (url = PAGE_URL, html = PAGE) => warcRecord(url, http(html));

/** Each record a gzip member of its own, as archives are kept. */
export function gzipMembers(...records: Buffer[]): Buffer {
  return Buffer.concat(records.map((record) => gzipSync(record)));
}

type HarEntry = { url?: string; pageref?: string; type?: string; destination?: string; status?: number; mimeType?: string; text?: string | undefined; encoding?: string };

export function harEntry({ url = PAGE_URL, pageref, type, destination, status = 200, mimeType = "text/html", encoding, ...rest }: HarEntry = {}): object {
  const text = "text" in rest ? rest.text : PAGE;
  const headers = destination ? [{ name: "Sec-Fetch-Dest", value: destination }] : [];
  return {
    ...(pageref && { pageref }),
    ...(type && { _resourceType: type }),
    request: { method: "GET", url, headers, cookies: [], queryString: [] },
    response: { status, statusText: "", headers: [], content: { size: text?.length ?? 0, mimeType, ...(text !== undefined && { text }), ...(encoding && { encoding }) } },
  };
}

export function har(...entries: object[]): string {
  return JSON.stringify({ log: { version: "1.2", creator: { name: "test", version: "1" }, pages: [], entries } });
}

/** An MHTML file as Chromium writes them: the page first, its resources behind. */
export function mhtml(parts: { type: string; location?: string; id?: string; encoding?: string; body: string }[], top: Headers = {}, parameters = ""): string {
  const boundary = "----MultipartBoundary--x1----";
  const sections = parts.map(({ type, location, id, encoding = "binary", body }) =>
    headerLines({ "Content-Type": type, ...(id && { "Content-ID": id }), "Content-Transfer-Encoding": encoding, ...(location && { "Content-Location": location }) }) + `\r\n${body}\r\n`,
  );
  const head = headerLines({ From: "<Saved by Blink>", "MIME-Version": "1.0", ...top, "Content-Type": `multipart/related;\r\n\ttype="text/html";${parameters}\r\n\tboundary="${boundary}"` });
  return `${head}\r\n\r\n${sections.map((section) => `--${boundary}\r\n${section}`).join("")}--${boundary}--\r\n`;
}

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}
