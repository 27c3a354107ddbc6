import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Counts, readCounts } from "./test/counts.ts";
import { runScript, tools } from "./tools.ts";

type Step = { name: string; run(): Promise<Counts> };

const output = join(import.meta.dirname, "..", ".output");

/** A step without tests of its own counts as one. It ends at its first command that fails. */
function commands(name: string, ...all: [script: string, ...args: string[]][]): Step {
  return {
    name,
    async run() {
      for (const [script, ...args] of all) {
        if ((await runScript(script, args)) !== 0) return { passed: 0, failed: 1 };
      }
      return { passed: 1, failed: 0 };
    },
  };
}

function vitest(project: string): Step {
  return {
    name: project,
    async run() {
      const folder = await mkdtemp(join(tmpdir(), "waybill-test-"));
      const file = join(folder, "results.json");
      const code = await runScript(tools.vitest, ["run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`]);
      const counts = await readCounts(file, code);
      await rm(folder, { recursive: true });
      return counts;
    },
  };
}

const build: Step = {
  name: "build",
  async run() {
    // A build that fails must not leave the last one for the browser tests.
    for (const folder of ["chrome-mv3", "firefox-mv3"]) await rm(join(output, folder), { recursive: true, force: true });
    return commands("build", [tools.wxt, "build"], [tools.wxt, "build", "-b", "firefox"]).run();
  },
};

const steps: Step[] = [
  commands("lint", [tools.oxlint, "--deny-warnings"]),
  commands("types", [tools.wxt, "prepare"], [tools.tsc, "--noEmit"]),
  commands("data", ["cli/main.ts", "check"]),
  vitest("unit"),
  build,
  vitest("package"),
  vitest("e2e"),
];

/** Only when it is named: it takes minutes and measures. */
const long = vitest("long");

/** Runs all steps, or those that are named, each whatever became of the ones before it. */
async function main(names: string[]): Promise<number> {
  const total = { passed: 0, failed: 0 };
  const rows = [`${"step".padEnd(8)}${"passed".padStart(8)}${"failed".padStart(8)}${"seconds".padStart(9)}`];
  for (const { name, run } of names.length === 0 ? steps : [...steps, long].filter((step) => names.includes(step.name))) {
    console.log(`\n── ${name} ──`);
    const started = performance.now();
    const { passed, failed } = await run();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    rows.push(`${name.padEnd(8)}${String(passed).padStart(8)}${String(failed).padStart(8)}${seconds.padStart(9)}`);
    total.passed += passed;
    total.failed += failed;
  }
  console.log(`\n${rows.join("\n")}\n\n${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));
