import { createHash } from "node:crypto";
import { basename, dirname } from "node:path";
import type { AnyJson, RecordSet } from "../../core/dataset/changes/changes.ts";
import type { DatasetStamp } from "../../core/dataset/index-format.ts";
import { recordKinds } from "../../core/dataset/record-kinds.ts";
import { readData } from "../read-data.ts";
import { git, readObjects } from "../sources/git-texts.ts";

export type Version = { records: RecordSet; stamp: DatasetStamp };
type RecordText = { file: string; text: string };

/** The dataset's version and records, from the texts of its files: by kind, then by name, as `readData` gives them. */
function versionOf(files: readonly RecordText[]): Version {
  const hash = createHash("sha256");
  for (const { file, text } of files) hash.update(`${file}\n${text}\n`);
  const records = new Map(files.map(({ file, text }) => [file.slice(0, -".json".length), JSON.parse(text) as AnyJson]));
  const date = [...records.values()].reduce((newest, { checkedAt }) => (String(checkedAt) > newest ? String(checkedAt) : newest), "1970-01-01");
  return { records, stamp: { version: date.replaceAll("-", "."), hash: hash.digest("hex").slice(0, 16), date } };
}

/** The records in the folder as they are now. */
export async function recordsNow(dataRoot: string): Promise<Version> {
  return versionOf(await readData(dataRoot));
}

/** The records as a commit, a tag or a branch has them. */
export async function recordsAt(dataRoot: string, ref: string): Promise<Version> {
  const folder = dirname(dataRoot);
  const below = basename(dataRoot);
  const listed = (await git(folder, ["ls-tree", "-r", "-z", "--name-only", "--full-tree", ref, "--", ...recordKinds.map((kind) => `${below}/${kind}`)])).toString("utf8");
  const files = listed.split("\0").filter((name) => name.endsWith(".json")).map((name) => name.slice(below.length + 1));
  const inOrder = recordKinds.flatMap((kind) => files.filter((file) => file.startsWith(`${kind}/`)).toSorted((a, b) => (nameBelow(a) < nameBelow(b) ? -1 : 1)));
  const texts = await readObjects(folder, inOrder.map((file) => `${ref}:${below}/${file}`));
  return versionOf(inOrder.map((file, index) => ({ file, text: texts[index]?.toString("utf8") ?? "" })));
}

/** What `readData` sorts by: the name below the kind's folder, ending and all. */
function nameBelow(file: string): string {
  return file.slice(file.indexOf("/") + 1);
}
