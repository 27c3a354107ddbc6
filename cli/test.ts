import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Outcome, readOutcome } from "./test/outcome.ts";
import { root, runScript, tools } from "./tools.ts";

type Step = { name: string; run(): Promise<Outcome> };

const output = join(root, ".output");

/** A step without tests of its own counts as one. It ends at its first command that fails. */
function commands(name: string, ...all: [script: string, ...args: string[]][]): Step {
  return {
    name,
    async run() {
      for (const [script, ...args] of all) {
        if ((await runScript(script, args)) !== 0) return { passed: 0, failures: [`${name}: see above.`] };
      }
      return { passed: 1, failures: [] };
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
      const outcome = await readOutcome(file, code, root);
      await rm(folder, { recursive: true });
      return outcome;
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

/**
 * Runs all steps, or those that are named, each whatever became of the ones before it. What failed is named last, where the end of
 * a long log shows it.
 */
async function main(names: string[]): Promise<number> {
  const total: Outcome = { passed: 0, failures: [] };
  const rows = [`${"step".padEnd(8)}${"passed".padStart(8)}${"failed".padStart(8)}${"seconds".padStart(9)}`];
  for (const { name, run } of names.length === 0 ? steps : [...steps, long].filter((step) => names.includes(step.name))) {
    console.log(`\n── ${name} ──`);
    const started = performance.now();
    const { passed, failures } = await run();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    rows.push(`${name.padEnd(8)}${String(passed).padStart(8)}${String(failures.length).padStart(8)}${seconds.padStart(9)}`);
    total.passed += passed;
    total.failures.push(...failures);
  }
  const failed = total.failures.map((failure) => `✗ ${failure}\n`).join("");
  console.log(`\n${rows.join("\n")}\n\n${failed}${total.passed} passed, ${total.failures.length} failed`);
  return total.failures.length > 0 || total.passed === 0 ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));
