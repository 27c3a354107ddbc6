import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { dataDictionary, dictionaryCsv, dictionaryMarkdown } from "../../core/export/dataset/dictionary.ts";
import { kindAsJsonLd } from "../../core/export/dataset/json-ld.ts";
import { kindAsCsv, sourcesAsCsv } from "../../core/export/dataset/tables.ts";
import { recordKinds } from "../../core/dataset/record-kinds.ts";
import type { Dataset } from "../dataset.ts";
import { citationFile } from "./citation.ts";

export type ReleaseFile = { path: string; text: string };

/** Texts of the project that go along, by their path there and in the release. */
const TEXTS: Record<string, string> = { "LICENSE.md": "data/LICENSE.md", "ATTRIBUTION.md": "data/ATTRIBUTION.md", "CHANGELOG.md": "data/CHANGELOG.md", "corrections.md": "docs/corrections.md" };

/**
 * Everything that a release of the dataset holds; the same records always give the same bytes. `root` is the project's folder, from
 * which the texts come.
 */
export async function releaseFiles({ records, stamp }: Pick<Dataset, "records" | "stamp">, root: string): Promise<ReleaseFile[]> {
  const tables = recordKinds.flatMap((kind) => [
    { path: `csv/${kind}.csv`, text: kindAsCsv(records, kind) },
    { path: `json/${kind}.json`, text: `${JSON.stringify([...records[kind].values()], null, 1)}\n` },
    { path: `jsonld/${kind}.jsonld`, text: kindAsJsonLd(records, kind, stamp) },
  ]);
  const texts = await Promise.all(Object.entries(TEXTS).map(async ([path, from]) => ({ path, text: await readFile(join(root, from), "utf8") })));
  const dictionary = dataDictionary();
  const about = { name: "Waybill dataset", ...stamp, license: "CC-BY-4.0", records: Object.fromEntries(recordKinds.map((kind) => [kind, records[kind].size])) };
  const files = [
    ...tables,
    { path: "csv/sources.csv", text: sourcesAsCsv(records) },
    { path: "DICTIONARY.md", text: dictionaryMarkdown(dictionary) },
    { path: "dictionary.csv", text: dictionaryCsv(dictionary) },
    { path: "CITATION.cff", text: citationFile(stamp) },
    { path: "dataset.json", text: `${JSON.stringify(about, null, 2)}\n` },
    ...texts,
  ].toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const sums = files.map(({ path, text }) => `${createHash("sha256").update(text).digest("hex")}  ${path}\n`);
  return [...files, { path: "SHA256SUMS", text: sums.join("") }];
}
