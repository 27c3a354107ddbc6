import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { DATA_ROOT } from "./dataset.ts";

const ROOT = join(DATA_ROOT, "..");

/** Name of the package that a bundled module comes from; undefined for our own. */
export function packageOf(moduleId: string): string | undefined {
  return /(?:^|.*\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(moduleId.replaceAll("\\", "/"))?.[1];
}

async function noticeOf(name: string): Promise<string> {
  const folder = join(ROOT, "node_modules", name);
  const { version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as { version: string; license?: string };
  const file = (await readdir(folder)).find((entry) => /^(licen[cs]e|copying)(\.|$)/i.test(entry));
  const text = file ? await readFile(join(folder, file), "utf8") : "";
  return `${name} ${version} (${license ?? "see below"})\n\n${text.trim()}\n`;
}

/** THIRD-PARTY-NOTICES of a build: every package of which it holds code, with its licence, and the dataset's attributions. */
export async function thirdPartyNotices(packages: Iterable<string>): Promise<string> {
  const notices = await Promise.all([...new Set(packages)].toSorted().map(noticeOf));
  const attribution = await readFile(join(DATA_ROOT, "ATTRIBUTION.md"), "utf8");
  return [...notices, attribution].join(`\n${"-".repeat(80)}\n\n`);
}
