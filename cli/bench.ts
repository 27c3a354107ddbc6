import { spawnSync } from "node:child_process";
import { cpus } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { GROUPS, missingFor } from "./bench/groups.ts";
import { type GroupResults, readResults, withGroup, writeResults } from "./bench/results.ts";
import { DATA_ROOT, readDataset } from "./dataset.ts";
import { findBrowser } from "./setup/browsers.mjs";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: "string" }, "no-write": { type: "boolean", default: false } } });
const manifest = positionals[0] ?? join(DATA_ROOT, "..", "..", "shared", "pages", "manifest.json");
const names = values.only?.split(",") ?? Object.keys(GROUPS).filter((name) => !GROUPS[name]?.isOptional);
const unknown = names.filter((name) => !Object.hasOwn(GROUPS, name));
if (unknown.length > 0) throw new Error(`--only ${unknown.join(",")}: there are ${Object.keys(GROUPS).join(", ")}`);

function chromiumVersion(): string {
  const path = findBrowser("chromium");
  return (path && /[\d.]{5,}/.exec(spawnSync(path, ["--version"], { encoding: "utf8" }).stdout ?? "")?.[0]) || "none";
}

type Row = GroupResults["rows"][number];

function print(rows: readonly Row[]): void {
  const widthOf = (pick: (row: Row) => string) => Math.max(0, ...rows.map((row) => pick(row).length));
  const [first, second, third] = [widthOf(({ what }) => what), widthOf(({ figure }) => figure), widthOf(({ ratio }) => ratio)];
  for (const { what, figure, ratio, goal = "" } of rows) console.log(`${what.padEnd(first)}  ${figure.padEnd(second)}  ${ratio.padEnd(third)}  ${goal && `goal ${goal}`}`.trimEnd());
}

const dataset = await readDataset();
const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown"}, Node ${process.version}, Chromium ${chromiumVersion()}`;
console.log(`${machine}, dataset ${dataset.stamp.version} ${dataset.stamp.hash}`);
let failed = 0;
for (const name of names) {
  const group = GROUPS[name];
  if (!group) continue;
  const missing = missingFor(group, manifest);
  console.log(`\n${name}${missing ? `: not run, ${missing}` : ""}`);
  if (missing) continue;
  const started = performance.now();
  try {
    const rows = await group.run(dataset, manifest);
    print(rows);
    const seconds = Math.round((performance.now() - started) / 1_000);
    // After each group: a long run that is stopped keeps what it has measured.
    if (!values["no-write"]) await writeResults(withGroup(await readResults(), { name, at: new Date().toISOString().slice(0, 16), machine, dataset: `${dataset.stamp.version} ${dataset.stamp.hash}`, seconds, rows }, Object.keys(GROUPS)));
  } catch (error) {
    failed += 1;
    console.log(`failed: ${error instanceof Error ? error.stack : String(error)}`);
  }
}
process.exitCode = failed > 0 ? 1 : 0;
