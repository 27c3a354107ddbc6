import { Readable } from "node:stream";
import chain from "stream-chain";
import { parser } from "stream-json";
import { pick } from "stream-json/filters/pick.js";
import { streamArray } from "stream-json/streamers/stream-array.js";
import { z } from "zod";
import { isHtmlType } from "./http.ts";
import { type PageError, pageError, type PageSource } from "./page.ts";

const headersSchema = z.array(z.object({ name: z.string(), value: z.string() })).catch([]);
const entrySchema = z.object({
  pageref: z.string().optional().catch(undefined),
  _resourceType: z.string().optional().catch(undefined),
  request: z.object({ url: z.string(), headers: headersSchema }),
  response: z.object({
    status: z.number(),
    content: z.object({ mimeType: z.string().catch(""), text: z.string().optional(), encoding: z.string().optional(), size: z.number().catch(0) }).catch({ mimeType: "", size: 0 }),
  }),
});
type Entry = z.infer<typeof entrySchema>;

/** Pages whose requests still come in: crawlers write one page after the other, a browser a few at once. */
const MOST_OPEN = 8;
/** As many as the reader of requests looks at, and one that says that there were more. */
const MOST_REQUESTS = 4_001;

/**
 * The pages of a HAR: documents that were answered with HTML and a good status, each with the addresses that it contacted, as
 * far as the HAR tells which page asked. Read as a stream: one entry at a time and a few open pages are in memory.
 */
export async function* readHar(file: string, stream: AsyncIterable<Uint8Array>): AsyncGenerator<PageSource | PageError> {
  const open = new Map<string, { pages: (PageSource | PageError)[]; requests: string[] }>();
  let record = 0;
  for await (const value of entriesOf(stream)) {
    record += 1;
    const parsed = entrySchema.safeParse(value);
    if (!parsed.success) {
      yield pageError({ file, record }, `the entry is no HAR entry: ${parsed.error.issues[0]?.path.join(".")}`);
      continue;
    }
    const entry = parsed.data;
    const page = pageOf({ file, record, url: entry.request.url }, entry);
    if (entry.pageref === undefined) {
      if (page) yield page;
      continue;
    }
    const held = open.get(entry.pageref) ?? { pages: [], requests: [] };
    open.set(entry.pageref, held);
    if (page) held.pages.push(page);
    else if (held.requests.length < MOST_REQUESTS) held.requests.push(entry.request.url);
    if (open.size <= MOST_OPEN) continue;
    const [oldest] = open.keys();
    yield* close(open, oldest ?? "");
  }
  for (const pageref of open.keys()) yield* close(open, pageref);
  if (record === 0) yield pageError({ file }, "this HAR has no entries");
}

function* close(open: Map<string, { pages: (PageSource | PageError)[]; requests: string[] }>, pageref: string): Generator<PageSource | PageError> {
  const { pages, requests } = open.get(pageref) ?? { pages: [], requests: [] };
  open.delete(pageref);
  for (const page of pages) yield "error" in page ? page : { ...page, requests };
}

async function* entriesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<unknown> {
  const entries = chain([parser({ streamValues: false }), pick({ filter: "log.entries" }), streamArray()]);
  const source = Readable.from(stream, { objectMode: false });
  source.on("error", (error) => entries.destroy(error));
  source.pipe(entries);
  for await (const { value } of entries as AsyncIterable<{ value: unknown }>) yield value;
}

function pageOf(place: { file: string; record: number; url: string }, { request, response, _resourceType: type }: Entry): PageSource | PageError | undefined {
  const { status, content } = response;
  if (!/^https?:/i.test(place.url) || !(status >= 200 && status < 300) || !isHtmlType(content.mimeType)) return undefined;
  const destination = request.headers.find(({ name }) => name.toLowerCase() === "sec-fetch-dest")?.value;
  if ((type !== undefined && type !== "document") || (destination !== undefined && destination !== "document")) return undefined;
  if (content.text === undefined) return pageError(place, "the HAR was saved without the page's content");
  if (content.encoding !== "base64") return { ...place, content: { kind: "text", html: content.text } };
  const bytes = Uint8Array.from(Buffer.from(content.text, "base64"));
  return { ...place, content: { kind: "http", bytes, contentType: content.mimeType, encodings: [], isChunked: false } };
}
