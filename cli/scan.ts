import { readdir, readFile, stat } from "node:fs/promises";
import { dirname, isAbsolute, join, resolve } from "node:path";
import { parseHTML } from "linkedom";
import { z } from "zod";
import { contractingOperators } from "../core/report/parties.ts";
import { type Engine, openEngine } from "./engine.ts";

const manifestSchema = z.array(z.object({ file: z.string(), url: z.url() }));

export type ScanPage = { file: string; url: string | undefined };
export type ScanRow = ReturnType<typeof scanHtml>;
export type ScanError = { file: string; error: string };

/**
 * Files below the given paths with their addresses in the manifest (an array of `{file, url}`, files beside it or below a
 * path); without paths, all of the manifest. A path that is missing rejects.
 */
export async function listPages(paths: string[], manifest?: string): Promise<ScanPage[]> {
  if (!manifest) return listFiles(paths);
  const entries = manifestSchema.parse(JSON.parse(await readFile(manifest, "utf8")));
  const folder = dirname(manifest);
  if (paths.length === 0) return entries.map(({ file, url }) => ({ file: isAbsolute(file) ? file : join(folder, file), url }));
  const urls = new Map(entries.flatMap(({ file, url }) => [...paths, ".", folder].map((base) => [resolve(base, file), url] as const)));
  return (await listFiles(paths)).map(({ file }) => ({ file, url: urls.get(resolve(file)) }));
}

async function listFiles(paths: string[]): Promise<ScanPage[]> {
  const lists = await Promise.all(
    paths.map(async (path) => {
      if (!(await stat(path)).isDirectory()) return [path];
      const names = await readdir(path, { recursive: true });
      return names.filter((name) => /\.x?html?$/i.test(name)).toSorted().map((name) => join(path, name));
    }),
  );
  return lists.flat().map((file) => ({ file, url: undefined }));
}

/** The page's own address: canonical link, `og:url`, or the comment that browsers write on saving. */
export function ownAddress(html: string): string | undefined {
  const { document } = parseHTML(html);
  const canonical = document.querySelector("link[rel='canonical']")?.getAttribute("href");
  const openGraph = document.querySelector("meta[property='og:url']")?.getAttribute("content");
  const saved = /<!-- saved from url=\(\d+\)(\S+) -->/.exec(html.slice(0, 2_000))?.[1];
  return [saved, canonical, openGraph].find((address) => address && /^https?:/.test(address) && URL.canParse(address)) ?? undefined;
}

/** One page through the engine of the extension, as the line that is printed. */
export function scanHtml(engine: Engine, file: string, url: string, html: string, country: string) {
  const started = performance.now();
  const report = engine.report(html, new URL(url), country, new Date());
  const ms = Math.round((performance.now() - started) * 10) / 10;
  const { operators, jurisdictions } = contractingOperators(report);
  return {
    file,
    url,
    page: { service: report.page.service, type: report.page.type },
    findings: report.parties.map(({ role, service, seller, certainty, evidence }) => ({
      role,
      service: service?.id ?? null,
      ...(seller && { seller }),
      certainty,
      evidence,
    })),
    operators,
    jurisdictions,
    dataset: { version: report.dataset.version, hash: report.dataset.hash },
    ms,
  };
}

type ScanOptions = { paths: string[]; manifest?: string | undefined; country: string; write: (row: ScanRow | ScanError) => void };

/** Scans every page; a bad file is one error line. Returns how many went wrong. */
export async function scan({ paths, manifest, country, write }: ScanOptions): Promise<number> {
  const [engine, pages] = await Promise.all([openEngine(), listPages(paths, manifest)]);
  let errors = 0;
  for (const { file, url } of pages) {
    try {
      const html = await readFile(file, "utf8");
      const address = url ?? ownAddress(html);
      if (!address) throw new Error("the page does not say its address; name it in a manifest: [{\"file\": …, \"url\": …}]");
      write(scanHtml(engine, file, address, html, country));
    } catch (error) {
      errors += 1;
      write({ file, error: error instanceof Error ? error.message : String(error) });
    }
  }
  return errors;
}
