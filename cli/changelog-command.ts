import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { changelogSchema, compareRecords, type VersionChanges } from "../core/dataset/changes/changes.ts";
import { changelogMarkdown } from "../core/dataset/changes/markdown.ts";
import { recordsAt, recordsNow, type Version } from "./changelog/git-records.ts";
import { DATA_ROOT } from "./dataset.ts";
import { git } from "./sources/git-texts.ts";

const NOTHING: Version = { records: new Map(), stamp: { version: "", hash: "", date: "1970-01-01" } };

export async function readChangelog(root: string): Promise<VersionChanges[]> {
  return changelogSchema.parse(JSON.parse(await readFile(join(root, "CHANGELOG.json"), "utf8").catch(() => "[]")));
}

/** The commit that wrote the changelog last: what changed since then is the next version's. */
async function lastCommit(root: string): Promise<string> {
  const commit = (await git(dirname(root), ["log", "-1", "--format=%H", "--", join(root, "CHANGELOG.json")])).toString("utf8").trim();
  if (commit === "") throw new Error("no commit has a changelog yet: name the one to compare with by --from, or --from nothing for a first version");
  return commit;
}

/**
 * `npm run changelog -- [--from REF] [--to REF]`: compares the records of a commit with those in the folder, or of another commit,
 * and puts the version before the others. One that starts where the newest started takes its place.
 */
export async function changelogCommand(args: string[], root = DATA_ROOT): Promise<number> {
  const { values } = parseArgs({ args, options: { from: { type: "string" }, to: { type: "string" } } });
  const from = values.from ?? (await lastCommit(root));
  const before = from === "nothing" ? NOTHING : await recordsAt(root, from);
  const after = values.to ? await recordsAt(root, values.to) : await recordsNow(root);
  const since = from === "nothing" ? null : before.stamp;
  const known = await readChangelog(root);
  if (since?.hash === after.stamp.hash) throw new Error(`nothing has changed since ${since.version} (${since.hash})`);
  const others = known[0] && known[0].since?.hash === since?.hash ? known.slice(1) : known;
  const version: VersionChanges = { ...after.stamp, since, changes: compareRecords(before.records, after.records) };
  const versions = [version, ...others];
  await writeFile(join(root, "CHANGELOG.json"), changelogJson(versions));
  await writeFile(join(root, "CHANGELOG.md"), changelogMarkdown(versions));
  console.log(`data/CHANGELOG.md: ${version.version} (${version.hash}), ${version.changes.length} records`);
  return 0;
}

/** One line for each record, so that a version is a readable diff. */
function changelogJson(versions: readonly VersionChanges[]): string {
  const texts = versions.map(({ changes, ...head }) => `{\n${JSON.stringify(head).slice(1, -1)},\n"changes": [\n${changes.map((change) => JSON.stringify(change)).join(",\n")}\n]\n}`);
  return `[${texts.join(",\n")}]\n`;
}
