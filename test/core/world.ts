import { join } from "node:path";
import { parseHTML } from "linkedom";
import { readData } from "../../cli/read-data.ts";
import { checkDataset } from "../../core/dataset/check/check.ts";
import { compileIndex } from "../../core/dataset/compile.ts";
import { openHosts } from "../../core/dataset/lookup.ts";
import { buildPageKnowledge, type PageKnowledge } from "../../core/dataset/page-knowledge.ts";
import { LABEL_LANGUAGES, labelTable } from "../../core/labels/label-table.ts";
import { detect } from "../../core/detect/detect.ts";
import type { Detection } from "../../core/detect/detection.ts";
import { collectSignals, type CollectOptions } from "../../core/signals/collect.ts";
import type { PageSignals, Signal } from "../../core/signals/signal.ts";

export const GOOD_ROOT = join(import.meta.dirname, "..", "fixtures", "records", "good");
export const NOW = new Date("2026-07-01T12:00:00Z");

/** A tiny dataset of its own: a marketplace, a carrier, a payment stub, their operators, laws, a hub, three claims. */
export const goodFiles = await readData(GOOD_ROOT);
export const { records, problems } = checkDataset(goodFiles);
export const stamp = { version: "2026.06.01", hash: "0123456789abcdef", date: "2026-06-01" };
export const index = compileIndex(records, stamp);
export const hosts = openHosts(index.services);

export const CHECKOUT = new URL("https://www.market.example.com/checkout");
export const PRODUCT = new URL("https://www.market.example.com/item/1");
export const ORDER = new URL("https://www.market.example.com/order/1");
export const UNKNOWN = new URL("https://shop.example.test/page");

/** Labels of all languages: these tests are of the readers, not of the choice. */
export function knowledgeOf(url: URL): PageKnowledge {
  return { ...buildPageKnowledge(index, hosts, url, "en"), labels: labelTable(LABEL_LANGUAGES) };
}

export function pageOf(body: string, head = ""): Document {
  const { document } = parseHTML(`<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`) as unknown as { document: Document };
  document.documentElement.normalize();
  return document;
}

export function collect(body: string, url: URL, options: CollectOptions = {}, head = ""): PageSignals {
  return collectSignals(pageOf(body, head), url, knowledgeOf(url), options);
}

/** Signals of one service, in short: kind and place. */
export function places(signals: Signal[], service: string | null): string[] {
  return signals.filter((signal) => signal.service === service && signal.kind !== "host").map(({ kind, where }) => `${kind} ${where}`);
}

export function judge(body: string, url: URL, options: CollectOptions = {}, head = ""): Detection {
  const knowledge = knowledgeOf(url);
  return detect(collectSignals(pageOf(body, head), url, knowledge, options), knowledge);
}

/** Findings other than the page's own service: role, service or seller, certainty. */
export function findings(detection: Detection): string[] {
  return detection.findings
    .filter((finding) => finding.service === null || finding.service !== detection.page.service)
    .map(({ role, service, seller, certainty }) => `${role} ${service ?? seller?.name} ${certainty}`);
}
