import { spawn } from "node:child_process";
import { join } from "node:path";

/** The folder of package.json. */
export const root = join(import.meta.dirname, "..");

/** Tools by their JavaScript entry below the root: `node_modules/.bin` has no runnable links on Windows. */
export const tools = {
  oxlint: "node_modules/oxlint/bin/oxlint",
  tsc: "node_modules/typescript/bin/tsc",
  vitest: "node_modules/vitest/vitest.mjs",
  wxt: "node_modules/wxt/bin/wxt.mjs",
};

/** Runs a script below the root with this Node and inherited streams; answers with its exit code. */
export function runScript(script: string, args: string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: "inherit" });
    child.on("error", reject);
    child.on("exit", (code) => resolve(code ?? 1));
  });
}
