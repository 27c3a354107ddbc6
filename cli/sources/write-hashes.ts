import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { formatRecord } from "../../core/dataset/format.ts";
import type { QuoteResult } from "./check-sources.ts";

type SourceJson = Record<string, unknown> & { id: string };

/** The source with the hash right after its quote. */
function withHash(source: SourceJson, hash: string): SourceJson {
  const entries = Object.entries(source).filter(([name]) => name !== "textHash");
  const after = entries.findIndex(([name]) => name === "quote") + 1;
  return Object.fromEntries(entries.toSpliced(after, 0, ["textHash", hash])) as SourceJson;
}

/**
 * Notes the hash of the text beside every quote that stands in it, in the records below `root`; answers with the files written.
 * A hash that differs from the one noted is written only with `renew`: somebody has to have looked at what changed.
 */
export async function writeHashes(root: string, results: readonly QuoteResult[], { renew = false } = {}): Promise<string[]> {
  const worth = results.filter(({ state, noted }) => (state === "proven" && noted === "") || (renew && state === "changed"));
  const files = [...Map.groupBy(worth, ({ file }) => file)];
  await Promise.all(
    files.map(async ([file, list]) => {
      const hashes = new Map(list.map(({ source, hash }) => [source, hash]));
      const record = JSON.parse(await readFile(join(root, file), "utf8")) as { sources: SourceJson[] };
      const sources = record.sources.map((source) => withKnownHash(source, hashes.get(source.id)));
      await writeFile(join(root, file), formatRecord({ ...record, sources }));
    }),
  );
  return files.map(([file]) => file);
}

function withKnownHash(source: SourceJson, hash: string | undefined): SourceJson {
  return hash === undefined ? source : withHash(source, hash);
}
