import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { requiredHosts } from "../core/dataset/access.ts";
import { changelogMarkdown } from "../core/dataset/changes/markdown.ts";
import { formatCoverage, measureCoverage } from "../core/dataset/coverage.ts";
import { gapsMarkdown } from "../core/dataset/gaps.ts";
import { recordSchemas } from "../core/dataset/kinds.ts";
import { recordKinds } from "../core/dataset/record-kinds.ts";
import { matchPatterns } from "../core/dataset/match-patterns.ts";
import { readChangelog } from "./changelog-command.ts";
import { packageVersion, readFrozen } from "./access.ts";
import { DATA_ROOT, readDataset } from "./dataset.ts";
import { templateFiles } from "./deploy/files.ts";
import { keyTable } from "./deploy/reference.ts";
import { readResults, resultsMarkdown } from "./bench/results.ts";
import { citationFile } from "./release/citation.ts";

const ROOT = join(DATA_ROOT, "..");

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** Everything that is made from the one definition and committed: path below the project, text. */
export async function generatedFiles(): Promise<{ path: string; text: string }[]> {
  const { records, stamp } = await readDataset();
  const schemas = recordKinds.map((kind) => ({
    path: `data/schemas/${kind}.json`,
    text: json(z.toJSONSchema(recordSchemas[kind], { io: "input" })),
  }));
  const readme = await readFile(join(ROOT, "README.md"), "utf8");
  // As of the dataset's own date, so that the same records always give the same text.
  const coverage = formatCoverage(measureCoverage(records, stamp.date));
  const marked = readme.replace(/(<!-- coverage -->\n)[\s\S]*(<!-- \/coverage -->)/, `$1${coverage}\n$2`).replace(/(<!-- bench -->\n)[\s\S]*(<!-- \/bench -->)/, `$1${resultsMarkdown(await readResults())}\n$2`);
  const { hosts, frozen } = requiredHosts(matchPatterns(records), await packageVersion(ROOT), await readFrozen(ROOT));
  const access = [{ path: "data/access.json", text: json(hosts) }, ...(frozen ? [{ path: "data/access-frozen.json", text: json(frozen) }] : [])];
  const release = [
    { path: "CITATION.cff", text: citationFile(stamp) },
    { path: "data/CHANGELOG.md", text: changelogMarkdown(await readChangelog(DATA_ROOT)) },
    { path: "docs/gaps.md", text: gapsMarkdown(records) },
  ];
  const templates = templateFiles(await packageVersion(ROOT)).map(({ path, bytes }) => ({ path, text: bytes.toString("utf8") }));
  const guide = await readFile(join(ROOT, "deploy/README.md"), "utf8");
  templates.push({ path: "deploy/README.md", text: guide.replace(/(<!-- keys -->\n)[\s\S]*(<!-- \/keys -->)/, `$1${keyTable("reference.md")}\n$2`) });
  return [...schemas, ...templates, { path: "README.md", text: marked }, ...access, ...release];
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
