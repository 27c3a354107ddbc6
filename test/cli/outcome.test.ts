import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readOutcome } from "../../cli/test/outcome.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "waybill-outcome-"));
});
afterAll(() => rm(folder, { recursive: true }));

const passing = { fullName: "adds", status: "passed", failureMessages: [] };
const failing = { fullName: "takes away", status: "failed", failureMessages: ["AssertionError: expected 1 to be 2\n    at sum.test.ts:3"] };
const fileOf = (name: string, ...assertionResults: unknown[]) => ({ name: `/project/test/${name}.test.ts`, status: "passed", message: "", assertionResults });
const unloadable = { ...fileOf("broken"), status: "failed", message: "Cannot find module './sun.ts'\nRequire stack" };

test.each([
  ["tests that passed", { numPassedTests: 3, testResults: [fileOf("sum", passing)] }, 0, { passed: 3, failures: [] }],
  [
    "a test that failed, by its name and the first line of its reason",
    { numPassedTests: 3, testResults: [{ ...fileOf("sum", passing, failing), status: "failed" }] },
    1,
    { passed: 3, failures: ["test/sum.test.ts: takes away: AssertionError: expected 1 to be 2"] },
  ],
  [
    "a file that could not be loaded",
    { numPassedTests: 3, testResults: [fileOf("sum", passing), unloadable] },
    1,
    { passed: 3, failures: ["test/broken.test.ts: Cannot find module './sun.ts'"] },
  ],
  [
    "an error outside of any test",
    { numPassedTests: 3, testResults: [fileOf("sum", passing)] },
    1,
    { passed: 3, failures: ["Vitest ended with 1 though every test passed: an error outside of any test."] },
  ],
  ["no test at all", { numPassedTests: 0, testResults: [] }, 0, { passed: 0, failures: ["No test ran."] }],
])("%s", async (name, results, exitCode, outcome) => {
  const file = join(folder, `${name}.json`);
  await writeFile(file, JSON.stringify(results));
  expect(await readOutcome(file, exitCode, "/project")).toEqual(outcome);
});

test("a run that wrote nothing failed", async () => {
  expect(await readOutcome(join(folder, "missing.json"), 137, "/project")).toEqual({ passed: 0, failures: ["Vitest ended with 137 and wrote no results."] });
});
