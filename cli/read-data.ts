import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { RecordKind } from "../core/dataset/kinds.ts";
import { recordKinds } from "../core/dataset/record-kinds.ts";
import type { RecordFile } from "../core/dataset/check/parse.ts";

/** Reads every record file below `root` (the `data/` folder), sorted by path. */
export async function readData(root: string): Promise<RecordFile[]> {
  const files = await Promise.all(recordKinds.map((kind) => readKind(root, kind)));
  return files.flat();
}

async function readKind(root: string, kind: RecordKind): Promise<RecordFile[]> {
  const folder = join(root, kind);
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".json")).toSorted();
  return Promise.all(
    names.map(async (name) => ({
      kind,
      id: name.slice(0, -".json".length).split(sep).join("/"),
      file: relative(root, join(folder, name)).split(sep).join("/"),
      text: await readFile(join(folder, name), "utf8"),
    })),
  );
}
