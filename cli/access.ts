import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { type FrozenAccess, refuseNewHosts } from "../core/dataset/access.ts";

const frozenSchema = z.strictObject({ major: z.int().positive(), hosts: z.array(z.string()) });

export async function packageVersion(root: string): Promise<string> {
  return z.object({ version: z.string() }).parse(JSON.parse(await readFile(join(root, "package.json"), "utf8"))).version;
}

/** null: there is no such file, as before 1.0. */
export async function readFrozen(root: string): Promise<FrozenAccess | null> {
  const text = await readFile(join(root, "data", "access-frozen.json"), "utf8").catch(() => null);
  return text === null ? null : frozenSchema.parse(JSON.parse(text));
}

/** Lines for `npm run check`: required hosts that came within a major version. */
export async function accessProblems(root: string): Promise<string[]> {
  const listed = z.array(z.string()).parse(JSON.parse(await readFile(join(root, "data", "access.json"), "utf8")));
  return refuseNewHosts(listed, await packageVersion(root), await readFrozen(root));
}
