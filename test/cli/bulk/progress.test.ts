import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { afterAll, beforeAll, expect, test } from "vitest";
import { LARGEST_PAGE } from "../../../cli/bulk/page.ts";
import { openProgress } from "../../../cli/bulk/progress.ts";
import { inOrder } from "../../../cli/bulk/ordered.ts";
import { readPages } from "../../../cli/bulk/read-pages.ts";
import { openPageSource } from "../../../cli/bulk/scan-page.ts";
import { all, http, PAGE_URL, warcPage, warcRecord } from "./archives.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "waybill-progress-"));
  await writeFile(join(folder, "a.warc"), warcPage());
});
afterAll(() => rm(folder, { recursive: true }));

async function shown(isTTY: boolean): Promise<string> {
  const stream = Object.assign(new PassThrough(), { isTTY, columns: 100, cursorTo: () => true, clearLine: () => true, moveCursor: () => true });
  let text = "";
  stream.on("data", (chunk: Buffer) => (text += chunk.toString()));
  const bar = await openProgress([join(folder, "a.warc")], stream as unknown as NodeJS.WriteStream);
  bar.bytes(warcPage().length);
  bar.page(true);
  bar.stop();
  return text;
}

test("progress is shown on a terminal", async () => expect(await shown(true)).toMatch(/100% \| 1 pages, 1 errors/));

test("and nowhere else", async () => expect(await shown(false)).toBe(""));

test("what is read is counted in bytes", async () => {
  let count = 0;
  await all(readPages([{ file: join(folder, "a.warc"), url: undefined }], (bytes) => (count += bytes)));
  expect(count).toBe(warcPage().length);
});

test("a page that is too large is an error, and is not read", async () => {
  const tooLarge = `the page is larger than ${LARGEST_PAGE / 1024 / 1024} MB`;
  await writeFile(join(folder, "large.html"), "");
  await truncate(join(folder, "large.html"), LARGEST_PAGE + 1);
  await expect(openPageSource({ file: join(folder, "large.html"), url: PAGE_URL, content: { kind: "htmlFile" } })).rejects.toThrow(tooLarge);
  await writeFile(join(folder, "large.warc"), warcRecord(PAGE_URL, http("x"), { "Content-Length": String(LARGEST_PAGE * 2) }));
  expect(await all(readPages([{ file: join(folder, "large.warc"), url: undefined }]))).toEqual([{ file: join(folder, "large.warc"), record: 1, url: PAGE_URL, error: tooLarge }]);
});

test("tasks run side by side, no more than allowed, and their results come in order", async () => {
  let [running, most, drawn] = [0, 0, 0];
  async function* numbers() {
    for (let number = 0; number < 50; number += 1) {
      drawn += 1;
      yield number;
    }
  }
  const results: number[] = [];
  const task = async (number: number) => {
    running += 1;
    most = Math.max(most, running);
    for (let turn = 0; turn < (number * 7) % 5; turn += 1) await new Promise(setImmediate);
    running -= 1;
    return number;
  };
  for await (const result of inOrder(numbers(), { width: 4 }, task)) {
    results.push(result);
    // What is not yet taken is not yet drawn: memory is bounded.
    expect(drawn).toBeLessThanOrEqual(result + 5);
  }
  expect(results).toEqual(Array.from({ length: 50 }, (_, number) => number));
  expect(most).toBe(4);
});

test("what is heavy is not drawn far ahead, what is light is", async () => {
  let [weight, heaviest, drawn] = [0, 0, 0];
  async function* weights() {
    for (const own of [...Array.from({ length: 30 }, () => 40), ...Array.from({ length: 30 }, () => 1)]) {
      drawn += 1;
      yield own;
    }
  }
  const task = async (own: number) => {
    weight += own;
    heaviest = Math.max(heaviest, weight);
    for (let turn = 0; turn < 3; turn += 1) await new Promise(setImmediate);
    weight -= own;
    return own;
  };
  const ahead: number[] = [];
  let taken = 0;
  for await (const own of inOrder(weights(), { width: 20, weightOf: (one) => one, most: 100 }, task)) {
    taken += 1;
    if (own === 40 && drawn <= 30) expect(drawn - taken).toBeLessThanOrEqual(3);
    ahead.push(drawn - taken);
  }
  expect(heaviest).toBeLessThanOrEqual(140);
  expect(Math.max(...ahead)).toBeGreaterThanOrEqual(15);
  expect(taken).toBe(60);
});
