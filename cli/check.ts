import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { checkDataset } from "../core/dataset/check/check.ts";
import { formatProblem } from "../core/dataset/check/problem.ts";
import { formatCoverage, formatCoverageDetail, measureCoverage } from "../core/dataset/coverage.ts";
import { formatRecord } from "../core/dataset/format.ts";
import { accessProblems } from "./access.ts";
import { DATA_ROOT } from "./dataset.ts";
import { readData } from "./read-data.ts";

/** Rewrites every record that parses in the canonical format. */
export async function formatData(): Promise<number> {
  let changed = 0;
  for (const file of await readData(DATA_ROOT)) {
    let json: unknown;
    try {
      json = JSON.parse(file.text);
    } catch {
      continue;
    }
    const text = formatRecord(json);
    if (text === file.text) continue;
    await writeFile(join(DATA_ROOT, file.file), text);
    changed += 1;
  }
  return changed;
}

/** Prints every problem, one a line; `only` keeps those whose file starts with one of the given paths. Returns their count. */
export async function checkData(only: string[] = []): Promise<number> {
  const { records, problems } = checkDataset(await readData(DATA_ROOT));
  const shown = problems.filter((problem) => only.length === 0 || only.some((path) => problem.file.startsWith(path.replace(/^data\//, ""))));
  for (const problem of shown) console.log(formatProblem(problem));
  const access = only.length === 0 ? await accessProblems(join(DATA_ROOT, "..")) : [];
  for (const line of access) console.log(line);
  if (only.length === 0) {
    const coverage = measureCoverage(records, new Date().toISOString().slice(0, 10));
    console.log(`${formatCoverage(coverage)}\n${formatCoverageDetail(coverage)}\n`);
  }
  const counts = Object.entries(records).map(([kind, all]) => `${all.size} ${kind}`);
  const found = shown.length + access.length;
  console.log(`${counts.join(", ")}: ${found === 0 ? "no problems" : `${found} problems`}`);
  return found;
}
