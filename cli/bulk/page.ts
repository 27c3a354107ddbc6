/** Where a page's HTML stands until a worker reads it. Structured clones go to workers, so it holds plain data and bytes only. */
export type PageContent =
  | { kind: "htmlFile" | "mhtmlFile" }
  | { kind: "text"; html: string }
  /** A body as it went over the wire: chunked and compressed as the headers say. */
  | { kind: "http"; bytes: Uint8Array; contentType: string; encodings: string[]; isChunked: boolean };

/** One page to be looked at. */
export type PageSource = {
  /** As it was named; "-" for standard input. */
  file: string;
  /** Which one in a file of many, from 1: a WARC's record, a HAR's entry, a line of NDJSON. */
  record?: number;
  /** Address, where the container or the caller tells it; else the page has to. */
  url?: string | undefined;
  content: PageContent;
  /** Addresses that the page contacted, where the container tells them. */
  requests?: string[];
};

/** What could not be read: where, and why, in one line of text. */
export type PageError = { file: string; record?: number; url?: string; error: string };

/** No page that people look at is larger; what is gets an error instead of all the memory there is. */
export const LARGEST_PAGE = 64 * 1024 * 1024;

/** An error about a place, its reason as one line. */
export function pageError(place: { file: string; record?: number | undefined; url?: string | undefined }, reason: unknown): PageError {
  const text = reason instanceof Error ? reason.message : String(reason);
  return {
    file: place.file,
    ...(place.record !== undefined && { record: place.record }),
    ...(place.url !== undefined && { url: place.url }),
    error: text.replace(/\s+/g, " ").trim(),
  };
}

export function isError(item: object): item is PageError {
  return "error" in item;
}
