import { parseArgs } from "node:util";
import { DATA_ROOT, readDataset } from "./dataset.ts";
import { checkSources } from "./sources/check-sources.ts";
import { countStates, formatResults } from "./sources/print.ts";
import { writeHashes } from "./sources/write-hashes.ts";

const OPTIONS = {
  mirror: { type: "string" },
  texts: { type: "string" },
  online: { type: "boolean" },
  write: { type: "boolean" },
  renew: { type: "boolean" },
  json: { type: "boolean" },
} as const;

/**
 * `npm run check:sources -- [--mirror DIR] [--texts DIR] [--online] [--write [--renew]] [--json] [RECORD…]`. Exit code 0: every quote
 * that could be looked for stands; 1: one does not, or its text is another by now. Throws when there is nowhere to look.
 */
export async function sourcesCommand(args: string[], root = DATA_ROOT): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  if (!values.mirror && !values.texts && !values.online) throw new Error("nowhere to look: give --mirror DIR, --texts DIR or --online (data/README.md)");
  const { records } = await readDataset(root);
  const only = positionals.map((path) => path.replace(/^data\//, ""));
  const results = await checkSources(records, values, { only });
  if (values.write) {
    const files = await writeHashes(root, results, { renew: values.renew ?? false });
    console.error(`hashes noted in ${files.length} records`);
  }
  console.log(values.json ? JSON.stringify({ counts: countStates(results), quotes: results }, null, 2) : formatResults(results));
  return results.some(({ state }) => state === "missing" || (state === "changed" && !values.renew)) ? 1 : 0;
}
