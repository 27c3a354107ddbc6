import { readFile } from "node:fs/promises";

export type Counts = { passed: number; failed: number };

type Results = { numPassedTests: number; numFailedTests: number; testResults: { status: string; assertionResults: unknown[] }[] };

/** What Vitest's JSON says of a run. A file that could not be loaded has no tests, yet it is a failure; so is a run without any. */
export async function readCounts(file: string, exitCode: number): Promise<Counts> {
  const results = await readFile(file, "utf8").then(
    (text) => JSON.parse(text) as Results,
    () => null,
  );
  if (!results) return { passed: 0, failed: 1 };
  const passed = results.numPassedTests;
  const broken = results.testResults.filter((one) => one.status === "failed" && one.assertionResults.length === 0).length;
  const failed = results.numFailedTests + broken;
  const isSilentFailure = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: isSilentFailure ? 1 : failed };
}
