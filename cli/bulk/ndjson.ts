import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { z } from "zod";
import { type PageError, pageError, type PageSource } from "./page.ts";

const lineSchema = z.object({ url: z.url({ protocol: /^https?$/ }), html: z.string() });

/** Lines of a stream with their numbers, from 1, without the blank ones. */
export async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<{ line: string; number: number }> {
  const source = Readable.from(stream, { objectMode: false });
  const lines = createInterface({ input: source, crlfDelay: Number.POSITIVE_INFINITY });
  let failure: Error | undefined;
  source.on("error", (error) => {
    failure = error;
    lines.close();
  });
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() !== "") yield { line: number === 1 ? line.replace(/^\uFEFF/, "") : line, number };
  }
  if (failure) throw failure;
}

/** One page as a line of JSON: `{url, html}`; anything else is an error with its line's number. */
export function readJsonPage(file: string, line: string, record: number): PageSource | PageError {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return pageError({ file, record }, "the line is no JSON");
  }
  const parsed = lineSchema.safeParse(value);
  if (!parsed.success) return pageError({ file, record }, `the line is no {"url": …, "html": …}: ${parsed.error.issues[0]?.path.join(".") || "no object"}`);
  return { file, record, url: parsed.data.url, content: { kind: "text", html: parsed.data.html } };
}

/** Pages of a file of such lines. */
export async function* readNdjson(file: string, stream: AsyncIterable<Uint8Array>): AsyncGenerator<PageSource | PageError> {
  for await (const { line, number } of linesOf(stream)) yield readJsonPage(file, line, number);
}
