import { readFile, stat } from "node:fs/promises";
import { parseHTML } from "linkedom";
import type { Engine } from "../engine.ts";
import { contractingOperators } from "../../core/report/parties.ts";
import type { Report } from "../../core/report/report.ts";
import type { Detection } from "../../core/detect/detection.ts";
import type { PageSignals } from "../../core/signals/signal.ts";
import { decodeHtml } from "./charset.ts";
import { decodeBody } from "./http.ts";
import { readMhtml } from "./mhtml.ts";
import { LARGEST_PAGE, type PageError, pageError, type PageSource } from "./page.ts";

export type ScanOptions = {
  /** Country code, or "auto". */
  country: string;
  /** Adds what was read and decided, so that `replay` can decide again. */
  keepSignals?: boolean | undefined;
};
export type ScanRow = ReturnType<typeof rowOf> & { record?: number; signals?: PageSignals; detection?: Detection };

/** The page's own address: canonical link, `og:url`, or the comment that browsers write on saving. */
export function ownAddress(html: string): string | undefined {
  const { document } = parseHTML(html);
  const canonical = document.querySelector("link[rel='canonical']")?.getAttribute("href");
  const openGraph = document.querySelector("meta[property='og:url']")?.getAttribute("content");
  const saved = /<!-- saved from url=\(\d+\)(\S+) -->/.exec(html.slice(0, 2_000))?.[1];
  return [saved, canonical, openGraph].find((address) => address && /^https?:/.test(address) && URL.canParse(address)) ?? undefined;
}

/** A page's HTML and address, as its container tells them. Throws, with a reason, where there is none. */
export async function openPageSource({ file, url, content }: PageSource): Promise<{ html: string; url: string }> {
  const { html, url: stated } = await readContent(file, content);
  const address = url ?? stated ?? ownAddress(html);
  if (!address) throw new Error('the page does not say its address; name it in a manifest: [{"file": …, "url": …}]');
  return { html, url: address };
}

async function readContent(file: string, content: PageSource["content"]): Promise<{ html: string; url?: string | undefined }> {
  switch (content.kind) {
    case "text":
      return { html: content.html };
    case "http":
      return { html: decodeHtml(decodeBody(content.bytes, content.encodings, content.isChunked), content.contentType) };
    case "htmlFile":
      return { html: decodeHtml(await readPage(file)) };
    case "mhtmlFile": {
      const { bytes, contentType, url } = await readMhtml(await readPage(file));
      return { html: decodeHtml(bytes, contentType), url };
    }
  }
}

async function readPage(file: string): Promise<Buffer> {
  const { size } = await stat(file);
  if (size > LARGEST_PAGE) throw new Error(`the page is larger than ${LARGEST_PAGE / 1024 / 1024} MB`);
  return readFile(file);
}

/** One page through the engine of the extension; what goes wrong is an error about that page alone. */
export async function scanPage(engine: Engine, source: PageSource, { country, keepSignals }: ScanOptions): Promise<ScanRow | PageError> {
  try {
    const { html, url } = await openPageSource(source);
    const started = performance.now();
    const address = new URL(url);
    const { signals, detection } = engine.check(html, address, source.requests);
    const report = engine.reportOn(detection, address, country, new Date());
    const row = rowOf(source.file, url, report, Math.round((performance.now() - started) * 10) / 10);
    const { file, ...rest } = row;
    return { file, ...(source.record !== undefined && { record: source.record }), ...rest, ...(keepSignals && { signals, detection }) };
  } catch (error) {
    return pageError(source, error);
  }
}

/** The line that is printed for a page. */
export function rowOf(file: string, url: string, report: Report, ms: number) {
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
