import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

const sources = ["assets", "components", "core", "data", "entrypoints", "modules", "platform", "public", "cli/dataset.ts", "wxt.config.ts", "package-lock.json"];

/** True when a build is missing or something that goes into it is newer. */
export async function isStale(root: string, built: string): Promise<boolean> {
  const builtAt = await timeOf(join(root, built));
  if (builtAt === 0) return true;
  const times = await Promise.all(sources.map((source) => newestIn(join(root, source))));
  return Math.max(...times) > builtAt;
}

async function newestIn(path: string): Promise<number> {
  const names = await readdir(path, { recursive: true }).catch(() => []);
  const times = await Promise.all(["", ...names].map((name) => timeOf(join(path, name))));
  return Math.max(...times);
}

async function timeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
}
