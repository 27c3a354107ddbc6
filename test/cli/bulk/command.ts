import { spawn } from "node:child_process";
import { join } from "node:path";

const MAIN = join(import.meta.dirname, "..", "..", "..", "cli", "main.ts");

export type Ended = { code: number | null; stdout: string; stderr: string };

/** Runs `waybill …` in a process of its own, its standard input given as text. */
export function waybill(args: string[], input = "", onOutput?: (text: string, kill: (signal: NodeJS.Signals) => void) => void): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, ...args], { stdio: ["pipe", "pipe", "pipe"] });
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (chunk: Buffer) => {
      stdout += chunk.toString("utf8");
      onOutput?.(stdout, (signal) => child.kill(signal));
    });
    child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString("utf8")));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
  });
}

/** Rows of NDJSON, without the time that each took. */
export function rowsOf(ndjson: string): Record<string, unknown>[] {
  return ndjson
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const { ms: _, ...row } = JSON.parse(line) as Record<string, unknown>;
      return row;
    });
}
