import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";

const FOLDER = import.meta.dirname;

/**
 * A package of `test/bench/package.json`, installed there when a bench first asks for one: the rivals' licences stay outside the
 * product. Their install scripts do not run; one of them downloads, and what it would download is in the package already.
 */
export function openRival(name: string): unknown {
  if (!existsSync(join(FOLDER, "node_modules", name))) install();
  return createRequire(join(FOLDER, "package.json"))(name);
}

/** The path of a file of an installed rival. */
export function resolveRival(name: string, file: string): string {
  return join(FOLDER, "node_modules", name, file);
}

/** The version that is installed, for the table. */
export async function rivalVersion(name: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(FOLDER, "node_modules", name, "package.json"), "utf8")) as { version: string };
  return version;
}

function install(): void {
  const { npm_execpath: npm } = process.env;
  const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const run = npm && /npm-cli\.[cm]?js$/.test(npm) ? ([process.execPath, [npm, ...args]] as const) : (["npm", args] as const);
  const { status } = spawnSync(run[0], run[1], { cwd: FOLDER, stdio: ["ignore", 2, 2], shell: process.platform === "win32" && run[0] === "npm" });
  if (status !== 0) throw new Error("npm ci in test/bench failed; the lines above say why");
}
