import { createReadStream, existsSync } from "node:fs";
import Papa from "papaparse";
import { z } from "zod";
import { COLUMNS, csvLine, type Format } from "./formats.ts";

/** What stands in the output of an earlier run. */
export type Progress = {
  known: Set<string>;
  /** Rows in all, and those of them that are errors. */
  rows: number;
  errors: number;
  /** Bytes that stay: a half-written last row is cut off. */
  length: number;
};

const rowSchema = z.object({ file: z.string(), record: z.number().optional(), error: z.string().optional(), dataset: z.object({ hash: z.string() }).optional() });
type Row = z.infer<typeof rowSchema>;
type Place = { file: string; record?: number | undefined };

/** A page's place, as the format writes it. */
export function keyOf({ file, record }: Place, format: Format): string {
  const [written = "", number = ""] = format === "csv" ? parseCells(csvLine([file, record])) : [file, record === undefined ? "" : String(record)];
  return `${number} ${written}`;
}

/**
 * Reads what an earlier run wrote; no file is an output without rows. Rejects where a line is none of a scan's, or was written
 * with another dataset: two datasets in one file would be no result.
 */
export async function readProgress(path: string, format: Format, datasetHash: string): Promise<Progress> {
  const progress: Progress = { known: new Set(), rows: 0, errors: 0, length: 0 };
  if (!existsSync(path)) return progress;
  let number = 0;
  for await (const { text, start, end, isWhole } of linesOf(path)) {
    number += 1;
    const bare = format === "json" ? text.replace(/,$/, "") : text;
    if (isFrame(bare, format, number)) continue;
    const row = parseRow(bare, format);
    const isComplete = row !== undefined && (isWhole || format === "json");
    // A last line that is cut off: the page is done again.
    if (!isComplete && !isWhole) break;
    if (!row) throw new Error(`${path}, line ${number}, is no line of a scan as ${format}`);
    if (row.dataset && row.dataset.hash !== datasetHash) throw new Error(`${path} was made with dataset ${row.dataset.hash}, this one is ${datasetHash}: scan into a new file`);
    progress.known.add(keyOf(row, format));
    progress.rows += 1;
    progress.errors += row.error ? 1 : 0;
    progress.length = format === "json" ? start + Buffer.byteLength(bare) : end;
  }
  return progress;
}

/** Lines that are no rows: the heading of a table, the brackets of a list. */
function isFrame(text: string, format: Format, number: number): boolean {
  if (format === "csv") return number === 1 && text === COLUMNS.join(",");
  return format === "json" && (text === "[" || text === "]" || text === "");
}

function parseRow(text: string, format: Format): Row | undefined {
  if (format !== "csv") {
    try {
      return rowSchema.safeParse(JSON.parse(text)).data;
    } catch {
      return undefined;
    }
  }
  const cells = parseCells(text);
  if (cells.length !== COLUMNS.length) return undefined;
  const cell = (name: (typeof COLUMNS)[number]) => cells[COLUMNS.indexOf(name)] ?? "";
  return {
    file: cell("file"),
    ...(cell("record") && { record: Number(cell("record")) }),
    ...(cell("error") && { error: cell("error") }),
    ...(cell("datasetHash") && { dataset: { hash: cell("datasetHash") } }),
  };
}

function parseCells(line: string): string[] {
  return Papa.parse<string[]>(line.trimEnd(), { delimiter: "," }).data[0] ?? [];
}

type Line = { text: string; start: number; end: number; isWhole: boolean };

/** Lines of a file with their places in bytes. */
async function* linesOf(path: string): AsyncGenerator<Line> {
  let start = 0;
  let rest = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>) {
    rest = Buffer.concat([rest, chunk]);
    for (let end = rest.indexOf(0x0a); end >= 0; end = rest.indexOf(0x0a)) {
      yield { text: rest.toString("utf8", 0, end).replace(/\r$/, ""), start, end: start + end + 1, isWhole: true };
      start += end + 1;
      rest = rest.subarray(end + 1);
    }
  }
  if (rest.length > 0) yield { text: rest.toString("utf8"), start, end: start + rest.length, isWhole: false };
}
