import { readFile } from "node:fs/promises";
import { relative } from "node:path";

/** How many tests passed, and for each that failed a line that names it and begins its reason. */
export type Outcome = { passed: number; failures: string[] };

type Test = { fullName: string; status: string; failureMessages: string[] };
type TestFile = { name: string; status: string; message: string; assertionResults: Test[] };
type Results = { numPassedTests: number; testResults: TestFile[] };

const firstLine = (text: string | undefined) => text?.split("\n", 1)[0] ?? "";

function failuresOf({ name, status, message, assertionResults }: TestFile, root: string): string[] {
  const file = relative(root, name);
  if (status === "failed" && assertionResults.length === 0) return [`${file}: ${firstLine(message)}`];
  return assertionResults.filter((test) => test.status === "failed").map((test) => `${file}: ${test.fullName}: ${firstLine(test.failureMessages[0])}`);
}

/**
 * What Vitest's JSON says of a run. A file that could not be loaded has no tests, yet it is a failure; so is a run
 * without any, and one that ends badly with every test passed.
 */
export async function readOutcome(file: string, exitCode: number, root: string): Promise<Outcome> {
  const results = await readFile(file, "utf8").then(
    (text) => JSON.parse(text) as Results,
    () => null,
  );
  if (!results) return { passed: 0, failures: [`Vitest ended with ${exitCode} and wrote no results.`] };
  const passed = results.numPassedTests;
  const failures = results.testResults.flatMap((one) => failuresOf(one, root));
  if (failures.length === 0 && passed === 0) failures.push("No test ran.");
  if (failures.length === 0 && exitCode !== 0) failures.push(`Vitest ended with ${exitCode} though every test passed: an error outside of any test.`);
  return { passed, failures };
}
