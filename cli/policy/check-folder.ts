import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { judgePolicy } from "../../core/settings/policy/judge.ts";
import { type Checked, type CheckOptions, checkPolicyFile, findingsOf } from "./check.ts";
import { note, type Note } from "./finding.ts";

/** A folder's files as Chromium reads them: all that are in it, those below it not, the name that sorts last winning each key. */
export async function checkPolicyPath(path: string, options: CheckOptions = {}): Promise<Checked[]> {
  if (!(await stat(path)).isDirectory()) return [await checkPolicyFile(path, await readFile(path), options)];
  const entries = await readdir(path, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  const checked: Checked[] = [];
  for (const name of names.toSorted()) checked.push(await checkPolicyFile(join(path, name), await readFile(join(path, name)), options));
  return [...checked, ...mergeFolder(path, checked)];
}

/** What the files of one folder give together; nothing where fewer than two have a policy for Chromium. */
export function mergeFolder(folder: string, files: readonly Checked[]): Checked[] {
  const parts = files.flatMap(({ file, sections }) => sections.filter(({ browser, delivered }) => browser === "chromium" && delivered && Object.keys(delivered).length > 0).map((section) => ({ file, section })));
  if (parts.length < 2) return [];
  const notes: Note[] = [];
  const delivered: Record<string, unknown> = {};
  const from = new Map<string, string>();
  for (const { file, section } of parts) {
    for (const [key, value] of Object.entries(section.delivered ?? {})) {
      const other = from.get(key);
      if (other !== undefined) notes.push(note("twoFiles", "warning", 1, `${key} stands in ${other} and in ${file}; the latter wins, because its name sorts last`, "keep the key in one file", key));
      delivered[key] = value;
      from.set(key, file);
    }
  }
  return [{ file: folder, sections: [{ browser: "chromium", id: parts[0]?.section.id ?? "", delivered, policy: judgePolicy(delivered).policy }], findings: findingsOf(folder, notes) }];
}
