import { access } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { expectationOf, readLabels, readManifest } from "./accuracy/labels.ts";
import { addPage, emptyMeasured, type Measured, readSaved } from "./accuracy/measure.ts";
import { formatMeasured, measuredJson } from "./accuracy/print.ts";
import { readPage } from "./accuracy/read-pages.ts";
import type { Dataset } from "./dataset.ts";
import { openEngine } from "./engine.ts";

export const LABELS = join(import.meta.dirname, "..", "test", "fixtures", "labels", "pages.json");

/** Whether the pages are there at all: they are third parties' and no part of the project. */
export function hasPages(manifest: string): Promise<boolean> {
  return access(manifest).then(
    () => true,
    () => false,
  );
}

/** Runs the engine on every page of the manifests. A page that cannot be read is named in `errors`; the others go on. */
export async function measureAccuracy(manifests: string[], labelsFile: string, clones?: string): Promise<{ measured: Measured; without: string[] }> {
  const [engine, labels] = await Promise.all([openEngine(), readLabels(labelsFile)]);
  const { dataset } = engine;
  const names = new Map(dataset.index.services.map(({ id, name }) => [name.toLowerCase(), id]));
  const measured = emptyMeasured();
  for (const manifest of manifests) {
    for (const page of await readManifest(manifest)) {
      try {
        const read = readSaved(engine, await readPage(page, manifest, clones), new URL(page.url));
        addPage(measured, dataset, expectationOf(page, labels, names), read);
      } catch (error) {
        measured.errors.push({ file: page.file, what: "error", expected: "a page", found: "none", reason: error instanceof Error ? error.message : String(error) });
      }
    }
  }
  return { measured, without: platformsWithout(dataset, measured, labels.platforms) };
}

/** Researched marketplaces, shops, carriers and postal operators of which no real page was there. */
function platformsWithout({ records }: Dataset, { platforms }: Measured, ids: Record<string, string | null>): string[] {
  const seen = new Set([...platforms.keys()].map((name) => ids[name] ?? name.toLowerCase()));
  const kinds = new Set(["marketplace", "shop", "carrier", "postalOperator", "logisticsPlatform", "tracking", "rideHailing", "superApp"]);
  return [...records.services.values()]
    .filter(({ id, name, kind, recordStatus }) => kinds.has(kind) && recordStatus !== "stub" && !seen.has(id) && !seen.has(name.toLowerCase()))
    .map(({ name }) => name)
    .toSorted((a, b) => a.localeCompare(b, "en"));
}

/** Prints the measure; answers 1 where a page could not be read. Says so and answers 0 where the pages are not there. */
async function accuracy({ manifests, json, clones }: { manifests: string[]; json: boolean; clones?: string | undefined }): Promise<number> {
  for (const manifest of manifests) {
    if (await hasPages(manifest)) continue;
    console.log(`${manifest} is not there: accuracy was not measured.`);
    return 0;
  }
  const { measured, without } = await measureAccuracy(manifests, LABELS, clones);
  console.log(json ? JSON.stringify(measuredJson(measured, without), null, 2) : formatMeasured(measured, without));
  return measured.errors.length ? 1 : 0;
}

/** `waybill accuracy MANIFEST… [--json] [--clones DIR]`. */
export function accuracyCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { json: { type: "boolean", default: false }, clones: { type: "string" } } });
  if (positionals.length === 0) throw new Error('name a manifest of saved pages: [{"file": …, "url": …, "pageType": …}]');
  return accuracy({ manifests: positionals, json: values.json, clones: values.clones });
}
