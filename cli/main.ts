import { accuracyCommand } from "./accuracy.ts";
import { checkData, formatData } from "./check.ts";
import { changelogCommand } from "./changelog-command.ts";
import { explainCommand } from "./explain-command.ts";
import { generate } from "./generate.ts";
import { scaffold } from "./new-record.ts";
import { policyCheckCommand } from "./policy-check-command.ts";
import { policyKitCommand } from "./policy-kit-command.ts";
import { policyPackCommand } from "./policy-pack-command.ts";
import { policyPreviewCommand } from "./policy-preview-command.ts";
import { releaseCommand } from "./release-command.ts";
import { replayCommand } from "./replay-command.ts";
import { scanCommand } from "./scan-command.ts";
import { sourcesCommand } from "./sources-command.ts";

const [command = "", ...args] = process.argv.slice(2);

const COMMANDS: Record<string, () => Promise<number>> = {
  check: async () => ((await checkData(args)) > 0 ? 1 : 0),
  "check:sources": () => sourcesCommand(args),
  changelog: () => changelogCommand(args),
  "release:data": () => releaseCommand(args),
  format: async () => {
    console.log(`${await formatData()} records rewritten`);
    return 0;
  },
  generate: async () => {
    const changed = await generate();
    console.log(changed.length ? changed.join("\n") : "everything is up to date");
    return 0;
  },
  scan: () => scanCommand(args),
  explain: () => explainCommand(args),
  replay: () => replayCommand(args),
  accuracy: () => accuracyCommand(args),
  "policy-check": () => policyCheckCommand(args),
  "policy-preview": () => policyPreviewCommand(args),
  "policy-pack": () => policyPackCommand(args),
  "policy-kit": () => policyKitCommand(args),
  new: async () => {
    console.log(await scaffold(args[0] ?? "", args[1] ?? ""));
    return 0;
  },
};

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

const run = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
try {
  if (!run) throw new Error(`unknown command "${command}"; there are: ${Object.keys(COMMANDS).join(", ")}`);
  process.exitCode = await run();
} catch (error) {
  console.error(`waybill ${command}: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}
