import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { root } from "./root.mjs";
import { SetupError } from "./say.mjs";

const bin = join(root, "node_modules", ".bin");
const bundled = ["node", "node.exe"].map((name) => join(root, "node_modules", "node", "bin", name));

/** The Node that runs the tasks: this one if it is new enough for WXT, Vitest and type stripping, else the npm package's. */
export function modernNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18)) return process.execPath;
  const found = bundled.find((file) => existsSync(file));
  if (found) return found;
  throw new SetupError(`Node ${process.versions.node} is too old and node_modules/node has no binary: install Node 24, or run npm ci with install scripts allowed`);
}

/** Runs a script below the root with inherited streams; answers with its exit code. */
export function runNode(node, args, env) {
  const path = [join(node, ".."), bin, process.env.PATH ?? ""].join(delimiter);
  return new Promise((resolve, reject) => {
    const child = spawn(node, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env, PATH: path } });
    // A terminal sends Ctrl+C to the child as well: let it end in its own way and pass its answer on.
    const pass = (signal) => child.kill(signal);
    for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, pass);
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      for (const name of ["SIGINT", "SIGTERM"]) process.off(name, pass);
      resolve(signal ? 1 : (code ?? 1));
    });
  });
}
