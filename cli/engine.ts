import { parseHTML } from "linkedom";
import { type HostLookup, openHosts } from "../core/dataset/lookup.ts";
import { buildPageKnowledge } from "../core/dataset/page-knowledge.ts";
import { detect } from "../core/detect/detect.ts";
import type { Detection } from "../core/detect/detection.ts";
import { resolveRegion } from "../core/region/resolve.ts";
import { buildReport } from "../core/report/build.ts";
import type { Report } from "../core/report/report.ts";
import { collectSignals } from "../core/signals/collect.ts";
import type { PageSignals } from "../core/signals/signal.ts";
import { type Dataset, readDataset } from "./dataset.ts";

export type Engine = {
  dataset: Dataset;
  /** The same two functions that run in the page, on saved HTML. */
  check(html: string, url: URL): { signals: PageSignals; detection: Detection };
  report(html: string, url: URL, country: string, now: Date): Report;
};

/** A document as a browser with scripts would show it: linkedom leaves in it what stands in templates and `noscript`. */
export function openDocument(html: string): Document {
  const { document } = parseHTML(html);
  for (const element of document.querySelectorAll("template,noscript")) element.replaceChildren();
  return document as unknown as Document;
}

export async function openEngine(): Promise<Engine> {
  const dataset = await readDataset();
  const { index, records, stamp } = dataset;
  const hosts: HostLookup = openHosts(index.services);
  const check = (html: string, url: URL) => {
    const knowledge = buildPageKnowledge(index, hosts, url);
    const signals = collectSignals(openDocument(html), url, knowledge);
    return { signals, detection: detect(signals, knowledge) };
  };
  return {
    dataset,
    check,
    report(html, url, country, now) {
      const storefront = hosts(url.hostname, url.pathname)?.entry.region ?? "";
      const region = resolveRegion({ storefront, setting: country || "auto", timeZoneCountry: "", browserLanguage: "en" });
      return buildReport({ detection: check(html, url).detection, records, stamp, region, now });
    },
  };
}
