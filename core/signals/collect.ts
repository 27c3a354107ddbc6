import type { PageKnowledge } from "../dataset/page-knowledge.ts";
import { choosePageType } from "../detect/page-type.ts";
import { isPrivateType, strippedAddress } from "./address.ts";
import { attributeOf } from "./dom.ts";
import { rootOf } from "./document.ts";
import { collectItems } from "./items.ts";
import { readAddresses } from "./links.ts";
import { readMeta } from "./meta.ts";
import { openPage, type Page } from "./page.ts";
import { readPageRules } from "./page-rules.ts";
import { readRequests } from "./requests.ts";
import { readSeller } from "./seller.ts";
import { DEFAULT_LIMITS, type Limits, type PageSignals, type Signal } from "./signal.ts";
import { readStructuredData } from "./structured-data.ts";
import { collectText } from "./text.ts";
import { readTrackingNumbers } from "./tracking-numbers.ts";
import { readVisibleNames } from "./visible-names.ts";

export type CollectOptions = { limits?: Limits; requests?: readonly string[] };

/**
 * Reads the signals of a page. Pure: it looks at the document and the address, changes nothing, and gives matched terms only.
 * A reader that throws on a broken page loses its own signals; the others go on.
 */
export function collectSignals(document: Document, url: URL, knowledge: PageKnowledge, options: CollectOptions = {}): PageSignals {
  const limits = options.limits ?? DEFAULT_LIMITS;
  const page = openPage(document, url, knowledge, limits);
  const signals: Signal[] = readHost(page);
  const known = new Set<string>();
  const attempt = <T>(reader: () => T[]): T[] => {
    try {
      return reader();
    } catch {
      page.truncated = true;
      return [];
    }
  };
  const read = (reader: () => Signal[]) => {
    // Two readers may see one thing: a script and its request.
    for (const signal of attempt(reader)) {
      const key = JSON.stringify(signal);
      if (!known.has(key)) signals.push(signal);
      known.add(key);
    }
  };

  read(() => readPageRules(page));
  read(() => readMeta(page));
  read(() => readAddresses(page));
  read(() => readRequests(page, options.requests ?? []));
  const items = attempt(() => collectItems(page));
  read(() => readStructuredData(page, items));
  const text = attempt(() => collectText(page));
  const { type } = choosePageType(signals);
  read(() => readVisibleNames(page, text));
  read(() => readTrackingNumbers(page, text));
  read(() => readSeller(page, items, text, isPrivateType(type)));

  return {
    v: 1,
    address: strippedAddress(url, type),
    language: attempt(() => [languageOf(document)])[0] ?? "",
    signals: signals.slice(0, limits.signals),
    truncated: page.truncated || signals.length > limits.signals,
  };
}

function readHost({ knowledge: { service } }: Page): Signal[] {
  return service ? [{ kind: "host", service: service.id, matched: service.host, where: "address" }] : [];
}

function languageOf(document: Document): string {
  const root = rootOf(document);
  return /^[a-z]{2,3}/i.exec((root && attributeOf(root, "lang")) ?? "")?.[0].toLowerCase() ?? "";
}
