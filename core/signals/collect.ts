import type { PageKnowledge } from "../dataset/page-knowledge.ts";
import { choosePageType } from "../detect/page-type.ts";
import { strippedAddress } from "./address.ts";
import { attributeOf } from "./dom.ts";
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
  const read = (reader: () => Signal[]) => signals.push(...attempt(reader, []));

  read(() => readPageRules(page));
  read(() => readMeta(page));
  read(() => readAddresses(page));
  read(() => readRequests(page, options.requests ?? []));
  const items = attempt(() => collectItems(page), []);
  read(() => readStructuredData(page, items));
  const text = attempt(() => collectText(page), { nodes: [], truncated: true });
  read(() => readVisibleNames(page, text.nodes));
  read(() => readTrackingNumbers(page, text.nodes));
  read(() => readSeller(page, items, text.nodes));

  const root = document.documentElement as Element | null;
  return {
    v: 1,
    address: strippedAddress(url, choosePageType(signals).type),
    language: /^[a-z]{2,3}/i.exec((root && attributeOf(root, "lang")) ?? "")?.[0].toLowerCase() ?? "",
    signals: signals.slice(0, limits.signals),
    truncated: text.truncated || signals.length > limits.signals,
  };
}

function readHost({ knowledge: { service } }: Page): Signal[] {
  return service ? [{ kind: "host", service: service.id, matched: service.host, where: "address" }] : [];
}

function attempt<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
