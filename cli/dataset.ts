import { createHash } from "node:crypto";
import { join } from "node:path";
import { checkDataset } from "../core/dataset/check/check.ts";
import { formatProblem } from "../core/dataset/check/problem.ts";
import { compileIndex, datasetDate } from "../core/dataset/compile.ts";
import type { DatasetIndex, DatasetStamp } from "../core/dataset/index-format.ts";
import type { Records } from "../core/dataset/kinds.ts";
import { readData } from "./read-data.ts";

export const DATA_ROOT = join(import.meta.dirname, "..", "data");

export type Dataset = { records: Records; index: DatasetIndex; stamp: DatasetStamp; problems: string[] };

/** Reads, checks and compiles the dataset below `root`. Records that do not parse are left out and named in `problems`. */
export async function readDataset(root = DATA_ROOT): Promise<Dataset> {
  const files = await readData(root);
  const { records, problems } = checkDataset(files);
  const hash = createHash("sha256");
  for (const file of files) hash.update(`${file.file}\n${file.text}\n`);
  const date = datasetDate(records);
  const stamp = { version: date.replaceAll("-", "."), hash: hash.digest("hex").slice(0, 16), date };
  return { records, index: compileIndex(records, stamp), stamp, problems: problems.map(formatProblem) };
}
