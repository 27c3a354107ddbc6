import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";
import { SetupError, say } from "./say.mjs";

/** Runs `npm ci` unless node_modules already holds what the lock file names. */
export async function installDependencies() {
  if (isInstalled()) return;
  say("installing the locked npm packages (npm ci) …");
  const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error", "--no-progress"];
  // npm's own path and Node: the `node` on the PATH may be the one in node_modules, which npm ci is about to delete.
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  const result = npm && node && /npm-cli\.[cm]?js$/.test(npm) && existsSync(node) ? run(node, [npm, ...args]) : run("npm", args);
  if (result.status !== 0) throw new SetupError("npm ci failed; the lines above say why");
  if (!isInstalled()) throw new SetupError("npm ci ended without the packages that package-lock.json names");
}

function run(command, args) {
  // npm's summary goes to stderr too: stdout belongs to the task.
  return spawnSync(command, args, { cwd: root, stdio: ["ignore", 2, 2], shell: process.platform === "win32" && command === "npm" });
}

/** npm writes what it installed to a hidden lock file, last of all: it is missing or behind after a broken run. */
function isInstalled() {
  const wanted = packagesOf(join(root, "package-lock.json"));
  const present = packagesOf(join(root, "node_modules", ".package-lock.json"));
  if (!wanted || !present) return false;
  const isDifferent = ([path, entry]) => (present[path] ? present[path].version !== entry.version : !entry.optional);
  const isExtra = (path) => !(path in wanted);
  return !Object.entries(wanted).some(([path, entry]) => path !== "" && isDifferent([path, entry])) && !Object.keys(present).some(isExtra);
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return null;
  }
}
