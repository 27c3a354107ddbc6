import { parseArgs } from "node:util";
import { explainDetection } from "../core/detect/explain.ts";
import { expandPaths } from "./bulk/inputs.ts";
import { isError, pageError } from "./bulk/page.ts";
import { readInput, readPages } from "./bulk/read-pages.ts";
import { openPageSource } from "./bulk/scan-page.ts";
import { type Engine, openEngine } from "./engine.ts";
import { explanationText } from "./explain/text.ts";
import { withAddress } from "./scan-command.ts";

/**
 * `waybill explain FILE…`: why the verdict on a page is what it is, as text or as one line of JSON a page. It takes what `scan`
 * takes. Exit code 1 where a page could not be read.
 */
export async function explainCommand(args: string[], print: (text: string) => void = (text) => process.stdout.write(text), opened?: Engine): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { format: { type: "string", default: "text" }, manifest: { type: "string" }, url: { type: "string" }, record: { type: "string" } },
  });
  if (!["text", "json"].includes(values.format)) throw new Error(`--format ${values.format} is not known; there are: text, json`);
  if (positionals.length === 0 && !values.manifest) throw new Error("name a file to explain, or - for lines on standard input");
  const pages = positionals[0] === "-" ? readInput(process.stdin) : readPages(withAddress(await expandPaths(positionals, values.manifest), values.url));
  const engine = opened ?? (await openEngine());
  let errors = 0;
  for await (const item of pages) {
    if (values.record !== undefined && item.record !== Number(values.record)) continue;
    try {
      if (isError(item)) throw new Error(item.error);
      const { html, url } = await openPageSource(item);
      const address = new URL(url);
      const { signals } = engine.check(html, address, item.requests);
      const explanation = explainDetection(signals, engine.knowledge(address, signals.language));
      const place = { file: item.file, ...(item.record !== undefined && { record: item.record }), url };
      print(values.format === "json" ? `${JSON.stringify({ ...place, explanation })}\n` : `${explanationText(url, explanation)}\n`);
    } catch (error) {
      errors += 1;
      const failed = pageError(item, error);
      print(values.format === "json" ? `${JSON.stringify(failed)}\n` : `${failed.file}${failed.record === undefined ? "" : `, record ${failed.record}`}: ${failed.error}\n\n`);
    }
  }
  return errors > 0 ? 1 : 0;
}
