import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { formatCoverage, measureCoverage } from "../core/dataset/coverage.ts";
import { recordKinds, recordSchemas } from "../core/dataset/kinds.ts";
import { matchPatterns } from "../core/dataset/match-patterns.ts";
import { DATA_ROOT, readDataset } from "./dataset.ts";
import { templateFiles } from "./deploy/files.ts";

const ROOT = join(DATA_ROOT, "..");

/** Everything that is made from the one definition and committed: path below the project, text. */
export async function generatedFiles(): Promise<{ path: string; text: string }[]> {
  const { records, stamp } = await readDataset();
  const schemas = recordKinds.map((kind) => ({
    path: `data/schemas/${kind}.json`,
    text: `${JSON.stringify(z.toJSONSchema(recordSchemas[kind], { io: "input" }), null, 2)}\n`,
  }));
  const readme = await readFile(join(ROOT, "README.md"), "utf8");
  // As of the dataset's own date, so that the same records always give the same text.
  const coverage = formatCoverage(measureCoverage(records, stamp.date));
  const marked = readme.replace(/(<!-- coverage -->\n)[\s\S]*(<!-- \/coverage -->)/, `$1${coverage}\n$2`);
  const { version } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8")) as { version: string };
  const templates = templateFiles(version).map(({ path, bytes }) => ({ path, text: bytes.toString("utf8") }));
  return [...schemas, ...templates, { path: "README.md", text: marked }, { path: "data/access.json", text: `${JSON.stringify(matchPatterns(records), null, 2)}\n` }];
}

/** Writes what has changed; returns the paths. */
export async function generate(): Promise<string[]> {
  const changed: string[] = [];
  for (const { path, text } of await generatedFiles()) {
    const old = await readFile(join(ROOT, path), "utf8").catch(() => "");
    if (old === text) continue;
    await mkdir(dirname(join(ROOT, path)), { recursive: true });
    await writeFile(join(ROOT, path), text);
    changed.push(path);
  }
  return changed;
}
