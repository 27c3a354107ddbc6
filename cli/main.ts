import { parseArgs } from "node:util";
import { checkData, formatData } from "./check.ts";
import { generate } from "./generate.ts";
import { scaffold } from "./new-record.ts";
import { scan } from "./scan.ts";

const [command = "", ...args] = process.argv.slice(2);

async function runScan(): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { format: { type: "string", default: "ndjson" }, manifest: { type: "string" }, region: { type: "string", default: "auto" } },
  });
  if (values.format !== "ndjson") throw new Error(`--format ${values.format} is not known; there is: ndjson`);
  if (positionals.length === 0 && !values.manifest) throw new Error("name files or folders to scan, or --manifest FILE");
  if (!/^(auto|[A-Z]{2})$/.test(values.region)) throw new Error(`--region ${values.region} is no country code such as BE`);
  const write = (row: object) => process.stdout.write(`${JSON.stringify(row)}\n`);
  return (await scan({ paths: positionals, manifest: values.manifest, country: values.region, write })) > 0 ? 1 : 0;
}

const COMMANDS: Record<string, () => Promise<number>> = {
  check: async () => ((await checkData(args)) > 0 ? 1 : 0),
  format: async () => {
    console.log(`${await formatData()} records rewritten`);
    return 0;
  },
  generate: async () => {
    const changed = await generate();
    console.log(changed.length ? changed.join("\n") : "everything is up to date");
    return 0;
  },
  scan: runScan,
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
