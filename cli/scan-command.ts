import { availableParallelism } from "node:os";
import { extname } from "node:path";
import { parseArgs } from "node:util";
import { type Format, FORMATS } from "./bulk/formats.ts";
import { expandPaths } from "./bulk/inputs.ts";
import { newFileSink, openOutput, resumedFileSink, streamSink } from "./bulk/output.ts";
import { isError, type PageError } from "./bulk/page.ts";
import { openProgress } from "./bulk/progress.ts";
import { keyOf, readProgress } from "./bulk/resume.ts";
import { openEngine } from "./engine.ts";
import { scan } from "./scan.ts";

const OPTIONS = {
  format: { type: "string" },
  manifest: { type: "string" },
  url: { type: "string" },
  region: { type: "string", default: "auto" },
  output: { type: "string", short: "o" },
  resume: { type: "string" },
  jobs: { type: "string", short: "j" },
  "keep-signals": { type: "boolean", default: false },
} as const;

/** `waybill scan`: exit code 0, or 1 where a line is an error, or 130 when it was interrupted. Throws when it is called wrongly. */
export async function scanCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
  const file = values.resume ?? values.output;
  const format = formatOf(values.format, file);
  const jobs = Number(values.jobs ?? availableParallelism());
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 256) throw new Error(`--jobs ${values.jobs} is no number of cores`);
  if (values.resume !== undefined && values.output !== undefined) throw new Error("--resume names the output; --output is not needed beside it");
  if (!/^(auto|[A-Z]{2})$/.test(values.region)) throw new Error(`--region ${values.region} is no country code such as BE`);
  const usesInput = positionals.includes("-") || (positionals.length === 0 && !values.manifest && !process.stdin.isTTY);
  if (usesInput && (positionals.length > 1 || values.manifest)) throw new Error("standard input (-) stands alone: no paths and no manifest beside it");
  if (!usesInput && positionals.length === 0 && !values.manifest) throw new Error("name files or folders to scan, or --manifest FILE, or give lines on standard input");

  const engine = await openEngine();
  const there = values.resume === undefined ? undefined : await readProgress(values.resume, format, engine.dataset.stamp.hash);
  const listed = usesInput ? [] : withAddress(await expandPaths(positionals, values.manifest), values.url);
  const sink = values.resume !== undefined ? await resumedFileSink(values.resume, there?.length ?? 0) : values.output !== undefined ? await newFileSink(values.output) : streamSink(process.stdout);
  const output = await openOutput(sink, format, there?.rows);
  const bar = await openProgress(listed.flatMap((item) => (isError(item) ? [] : [item.file])), process.stderr);
  let pages = 0;
  const end = async () => {
    bar.stop();
    await output.close();
  };
  // More than one may come: a terminal's own and the set-up's. The first ends the scan after the row that is being written.
  for (const [signal, code] of [["SIGINT", 130], ["SIGTERM", 143]] as const) process.on(signal, () => void end().then(() => process.exit(code)));

  const errors = await scan({
    files: usesInput ? process.stdin : listed,
    country: values.region,
    keepSignals: values["keep-signals"],
    jobs,
    engine,
    isKnown: there && ((item) => there.known.has(keyOf(item, format))),
    onBytes: bar.bytes,
    write: async (row) => {
      pages += 1;
      await output.row(row);
      bar.page(isError(row));
    },
  });
  await end();
  if (usesInput && pages === 0 && !there) throw new Error("standard input holds no line; name files or folders to scan, or --manifest FILE");
  return errors + (there?.errors ?? 0) > 0 ? 1 : 0;
}

function formatOf(given: string | undefined, file: string | undefined): Format {
  const name = given ?? (file && extname(file).slice(1).toLowerCase());
  const known = FORMATS.find((format) => format === name);
  if (given !== undefined && !known) throw new Error(`--format ${given} is not known; there are: ${FORMATS.join(", ")}`);
  return known ?? "ndjson";
}

/** Gives the one file that was named its address. Throws where there are several. */
export function withAddress<T extends { file: string; url?: string | undefined }>(listed: (T | PageError)[], url: string | undefined): (T | PageError)[] {
  if (url === undefined) return listed;
  const [only] = listed;
  if (listed.length !== 1 || !only) throw new Error("--url is the address of one page; several were named: use a manifest");
  if (!/^https?:/.test(url) || !URL.canParse(url)) throw new Error(`--url ${url} is no address`);
  return isError(only) ? [only] : [{ ...only, url }];
}
