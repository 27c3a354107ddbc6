import { readdir, readFile, stat } from "node:fs/promises";
import { dirname, isAbsolute, join, resolve } from "node:path";
import { z } from "zod";
import { isPageFile } from "./bulk/kinds.ts";

const manifestSchema = z.array(z.object({ file: z.string(), url: z.url() }));

export type ScanPage = { file: string; url: string | undefined };

/**
 * Files below the given paths with their addresses in the manifest (an array of `{file, url}`, files beside it or below a
 * path); without paths, all of the manifest. A path that is missing rejects.
 */
export async function listPages(paths: string[], manifest?: string): Promise<ScanPage[]> {
  if (!manifest) return listFiles(paths);
  const entries = manifestSchema.parse(JSON.parse(await readFile(manifest, "utf8")));
  const folder = dirname(manifest);
  if (paths.length === 0) return entries.map(({ file, url }) => ({ file: isAbsolute(file) ? file : join(folder, file), url }));
  const urls = new Map(entries.flatMap(({ file, url }) => [...paths, ".", folder].map((base) => [resolve(base, file), url] as const)));
  return (await listFiles(paths)).map(({ file }) => ({ file, url: urls.get(resolve(file)) }));
}

async function listFiles(paths: string[]): Promise<ScanPage[]> {
  const lists = await Promise.all(
    paths.map(async (path) => {
      if (!(await stat(path)).isDirectory()) return [path];
      const names = await readdir(path, { recursive: true });
      return names.filter(isPageFile).toSorted().map((name) => join(path, name));
    }),
  );
  return lists.flat().map((file) => ({ file, url: undefined }));
}
