import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { COLUMNS, type Format, FORMATS } from "../../../cli/bulk/formats.ts";
import { newFileSink, openOutput, resumedFileSink } from "../../../cli/bulk/output.ts";
import { isError, type PageError } from "../../../cli/bulk/page.ts";
import { keyOf, readProgress } from "../../../cli/bulk/resume.ts";
import { scanPage, type ScanRow } from "../../../cli/bulk/scan-page.ts";
import { openEngine } from "../../../cli/engine.ts";
import { PAGE, PAGE_URL } from "./archives.ts";

const engine = await openEngine();
const { hash } = engine.dataset.stamp;
const row = (file: string, record?: number, html = PAGE) => scanPage(engine, { file, ...(record !== undefined && { record }), url: PAGE_URL, content: { kind: "text", html } }, { country: "BE" });
const ROWS: (ScanRow | PageError)[] = [
  await row("a.html"),
  { file: "b.html", error: "ENOENT" },
  await row("=1+1.warc", 1),
  await row("=1+1.warc", 2, '<html><body><p>Sold by: Bits and Bolts Ltd</p></body></html>'),
  { file: "with, comma\nand \"line\".har", record: 7, url: PAGE_URL, error: "no\u2028content" },
];

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "waybill-output-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function written(name: string, format: Format, rows = ROWS): Promise<string> {
  const path = join(folder, name);
  await rm(path, { force: true });
  const output = await openOutput(await newFileSink(path), format);
  for (const item of rows) await output.row(item);
  await output.close();
  return readFile(path, "utf8");
}

describe("formats", () => {
  test("NDJSON: a line a page", async () => {
    const text = await written("a.ndjson", "ndjson");
    expect(text.endsWith("\n")).toBe(true);
    expect(text.trimEnd().split("\n").map((line) => JSON.parse(line) as unknown)).toEqual(ROWS);
  });

  test("JSON: one list, empty too", async () => {
    expect(JSON.parse(await written("a.json", "json"))).toEqual(ROWS);
    expect(JSON.parse(await written("b.json", "json", []))).toEqual([]);
  });

  test("CSV: a row a page, every row whole on a line of its own, and nothing that a spreadsheet would run", async () => {
    const text = await written("a.csv", "csv");
    const { data, errors } = Papa.parse<Record<string, string>>(text.trimEnd(), { header: true });
    expect(errors).toEqual([]);
    expect(text.trimEnd().split("\r\n")).toHaveLength(ROWS.length + 1);
    expect(Object.keys(data[0] ?? {})).toEqual([...COLUMNS]);
    expect(data[0]).toMatchObject({ file: "a.html", record: "", url: PAGE_URL, service: "aliexpress", pageType: "checkout", marketplace: "aliexpress (confirmed)", carrier: "cainiao (likely)", datasetHash: hash, error: "" });
    expect(data[1]).toMatchObject({ file: "b.html", url: "", error: "ENOENT" });
    expect(data[2]).toMatchObject({ file: "'=1+1.warc", record: "1" });
    expect(data[3]).toMatchObject({ seller: "Bits and Bolts Ltd (likely)" });
    expect(data[4]).toMatchObject({ file: 'with, comma and "line".har', record: "7", error: "no content" });
  });

  test("an output that is there already is not written over", async () => {
    await writeFile(join(folder, "there.ndjson"), "x");
    await expect(newFileSink(join(folder, "there.ndjson"))).rejects.toThrow(/--resume/);
    expect(await readFile(join(folder, "there.ndjson"), "utf8")).toBe("x");
  });

  test("what comes after the end is dropped, and the end is written once", async () => {
    const path = join(folder, "ended.json");
    const output = await openOutput(await newFileSink(path), "json");
    const first = output.row({ file: "a", error: "x" });
    await Promise.all([first, output.close(), output.close()]);
    await output.row({ file: "b", error: "x" });
    expect(JSON.parse(await readFile(path, "utf8"))).toEqual([{ file: "a", error: "x" }]);
  });
});

/** Goes on with an output as a scan does. */
async function resume(path: string, format: Format): Promise<void> {
  const progress = await readProgress(path, format, hash);
  const output = await openOutput(await resumedFileSink(path, progress.length), format, progress.rows);
  for (const item of ROWS) if (!progress.known.has(keyOf(item, format))) await output.row(item);
  await output.close();
}

describe("going on", () => {
  test.each(FORMATS)("%s: cut off at any byte, it ends as if it had not been", async (format) => {
    const whole = Buffer.from(await written(`whole.${format}`, format));
    const path = join(folder, `cut.${format}`);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: whole.length }), async (length) => {
        await writeFile(path, whole.subarray(0, length));
        await resume(path, format);
        expect(await readFile(path, "utf8")).toBe(whole.toString("utf8"));
      }),
      { numRuns: 60, examples: [[0], [1], [whole.length], [whole.length - 1]] },
    );
  }, 60_000);

  test.each(FORMATS)("%s: what is there is told apart, errors counted", async (format) => {
    await written(`known.${format}`, format);
    const { known, rows, errors } = await readProgress(join(folder, `known.${format}`), format, hash);
    expect([known.size, rows, errors]).toEqual([ROWS.length, ROWS.length, ROWS.filter(isError).length]);
  });

  test("an output that is not there is an empty one", async () => expect(await readProgress(join(folder, "nowhere"), "csv", hash)).toEqual({ known: new Set(), rows: 0, errors: 0, length: 0 }));

  test.each(FORMATS)("%s: another dataset's output is refused, and left as it is", async (format) => {
    const text = await written(`old.${format}`, format);
    await expect(readProgress(join(folder, `old.${format}`), format, "0000")).rejects.toThrow(/made with dataset/);
    expect(await readFile(join(folder, `old.${format}`), "utf8")).toBe(text);
  });

  test.each(FORMATS)("%s: a file that is no scan's is refused", async (format) => {
    await writeFile(join(folder, `mine.${format}`), "my notes\nmore of them\n");
    await expect(readProgress(join(folder, `mine.${format}`), format, hash)).rejects.toThrow(/line 1, is no line of a scan/);
  });
});
