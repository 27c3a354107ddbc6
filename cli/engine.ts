import { type HostLookup, openHosts } from "../core/dataset/lookup.ts";
import { buildSiteKnowledge, ofPage, type PageKnowledge, type SiteKnowledge } from "../core/dataset/page-knowledge.ts";
import { detect } from "../core/detect/detect.ts";
import type { Detection } from "../core/detect/detection.ts";
import { resolveRegion } from "../core/region/resolve.ts";
import { buildReport } from "../core/report/build.ts";
import type { Report } from "../core/report/report.ts";
import { collectSignals } from "../core/signals/collect.ts";
import { languageOf } from "../core/signals/language.ts";
import type { PageSignals } from "../core/signals/signal.ts";
import { type Dataset, readDataset } from "./dataset.ts";
import { openDocument } from "./open-document.ts";

export type Engine = {
  dataset: Dataset;
  /** What the extension would send to a page at this address. */
  knowledge(url: URL, language: string): PageKnowledge;
  /** The same two functions that run in the page, on saved HTML; `requests` are the addresses that the page contacted. */
  check(html: string, url: URL, requests?: readonly string[]): { signals: PageSignals; detection: Detection };
  /** The report on a verdict; `country` is a code or "auto". */
  reportOn(detection: Detection, url: URL, country: string, now: Date): Report;
  report(html: string, url: URL, country: string, now: Date): Report;
};

/** The engine over a dataset, the one in `data/` where none is given. */
export async function openEngine(given?: Dataset): Promise<Engine> {
  const dataset = given ?? (await readDataset());
  const { index, records, stamp } = dataset;
  const hosts: HostLookup = openHosts(index.services);
  const known = new Map<string, SiteKnowledge>();
  const knowledge = (url: URL, language: string) => {
    const match = hosts(url.hostname, url.pathname);
    const key = `${language} ${match ? `${match.service.id} ${match.entry.host} ${match.entry.region}` : ""}`;
    const found = known.get(key) ?? buildSiteKnowledge(index, hosts, url, language);
    known.set(key, found);
    return ofPage(found, url);
  };
  const check = (html: string, url: URL, requests: readonly string[] = []) => {
    const document = openDocument(html);
    const told = knowledge(url, languageOf(document));
    const signals = collectSignals(document, url, told, { requests });
    return { signals, detection: detect(signals, told) };
  };
  const reportOn = (detection: Detection, url: URL, country: string, now: Date) => {
    const storefront = hosts(url.hostname, url.pathname)?.entry.region ?? "";
    const region = resolveRegion({ storefront, setting: country || "auto", timeZoneCountry: "", browserLanguage: "en" });
    return buildReport({ detection, records, stamp, region, now });
  };
  return { dataset, knowledge, check, reportOn, report: (html, url, country, now) => reportOn(check(html, url).detection, url, country, now) };
}
