import { glob, stat } from "node:fs/promises";
import { listPages, type ScanPage } from "../scan-list.ts";
import { type PageError, pageError } from "./page.ts";

/**
 * The files that paths, folders and globs name, each once, a glob's and a folder's sorted. What is not there comes first, as an
 * error of its own; the others go on. A manifest that cannot be read rejects: nothing of it could be trusted.
 */
export async function expandPaths(paths: string[], manifest?: string): Promise<(ScanPage | PageError)[]> {
  if (paths.length === 0) return listPages([], manifest);
  const expanded = (await Promise.all(paths.map(expandPath))).flat();
  const errors = expanded.filter((item) => typeof item !== "string");
  const present = expanded.filter((item) => typeof item === "string");
  if (present.length === 0) return errors;
  const files = new Map((await listPages(present, manifest)).map((page) => [page.file, page]));
  return [...errors, ...files.values()];
}

async function expandPath(path: string): Promise<(string | PageError)[]> {
  const missing = await stat(path).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!missing) return [path];
  if (!/[*?[{]/.test(path)) return [pageError({ file: path }, missing)];
  const found: string[] = [];
  for await (const name of glob(path)) found.push(name);
  return found.length > 0 ? found.toSorted() : [pageError({ file: path }, "nothing matches this pattern")];
}
