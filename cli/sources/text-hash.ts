import { createHash } from "node:crypto";
import { markdownText } from "../../core/dataset/sources/markdown-text.ts";
import { normaliseText, quoteStands } from "../../core/dataset/sources/quote.ts";
import { decodeHtml } from "../bulk/charset.ts";
import { openDocument } from "../open-document.ts";

/** `contentType`: the HTTP header, where there was one: it names the encoding. */
export type Text = { bytes: Buffer; isHtml?: boolean; contentType?: string };

/** The words that a reader of an HTML page sees, and what search engines are told of it. */
function htmlText({ bytes, contentType }: Text): string {
  const document = openDocument(decodeHtml(bytes, contentType));
  const described = [...document.querySelectorAll('meta[name="description"], meta[property^="og:"]')].map((meta) => meta.getAttribute("content") ?? "");
  for (const element of document.querySelectorAll("script, style")) element.remove();
  return `${document.title}\n${described.join("\n")}\n${document.documentElement?.textContent ?? ""}`;
}

/**
 * First 16 hex digits of the SHA-256 of the text. A file counts by its bytes, so that `git show <commit>:<path> | sha256sum`
 * gives the same; an HTML page, whose marks change with every visit, by its words.
 */
export function textHash(text: Text): string {
  const hashed = text.isHtml ? normaliseText(htmlText(text)) : text.bytes;
  return createHash("sha256").update(hashed).digest("hex").slice(0, 16);
}

/**
 * A text made ready for many quotes: tells of each whether it stands there, as written or in the words without the marks of Markdown.
 */
export function searchable(read: Text): (quote: string) => boolean {
  const text = read.isHtml ? htmlText(read) : read.bytes.toString("utf8");
  const plain = normaliseText(text);
  let words: string | undefined;
  return (quote) => {
    if (quoteStands(quote, plain)) return true;
    if (read.isHtml) return false;
    words ??= normaliseText(markdownText(text));
    return quoteStands(quote, words) || quoteStands(markdownText(quote), words);
  };
}
