import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type CompanyRow, compileCompanies } from "../core/panels/companies.ts";
import { DATA_ROOT } from "./dataset.ts";

/** Companies and their hosts, from the installed third-party-web. Its package name stands in the notices, whose licence is MIT. */
export async function readCompanies(): Promise<CompanyRow[]> {
  const file = join(DATA_ROOT, "..", "node_modules", "third-party-web", "dist", "entities-nostats.json");
  return compileCompanies(JSON.parse(await readFile(file, "utf8")) as Parameters<typeof compileCompanies>[0]);
}
