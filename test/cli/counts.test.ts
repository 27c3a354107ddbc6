import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readCounts } from "../../cli/test/counts.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "waybill-counts-"));
});
afterAll(() => rm(folder, { recursive: true }));

const one = { status: "passed", assertionResults: [{}] };
const unloadable = { status: "failed", assertionResults: [] };

test.each([
  ["tests that passed", { numPassedTests: 3, numFailedTests: 0, testResults: [one] }, 0, { passed: 3, failed: 0 }],
  ["tests that failed", { numPassedTests: 3, numFailedTests: 2, testResults: [one] }, 1, { passed: 3, failed: 2 }],
  ["a file that could not be loaded", { numPassedTests: 3, numFailedTests: 0, testResults: [one, unloadable] }, 1, { passed: 3, failed: 1 }],
  ["an error outside of any test", { numPassedTests: 3, numFailedTests: 0, testResults: [one] }, 1, { passed: 3, failed: 1 }],
  ["no test at all", { numPassedTests: 0, numFailedTests: 0, testResults: [] }, 0, { passed: 0, failed: 1 }],
])("%s", async (name, results, exitCode, counts) => {
  const file = join(folder, `${name}.json`);
  await writeFile(file, JSON.stringify(results));
  expect(await readCounts(file, exitCode)).toEqual(counts);
});

test("a run that wrote nothing failed", async () => {
  expect(await readCounts(join(folder, "missing.json"), 0)).toEqual({ passed: 0, failed: 1 });
});
