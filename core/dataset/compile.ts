import { type DatasetIndex, type DatasetStamp, type IndexedPageRule, type IndexedService, indexedRule } from "./index-format.ts";
import type { Records } from "./kinds.ts";
import { recordKinds } from "./record-kinds.ts";
import { pathPatternSource, valuePatternSource } from "./pattern.ts";
import type { PageRule, Service } from "./schema/service.ts";

/** The records that detection needs, compiled. Services come in the order of their ids. */
export function compileIndex(records: Records, stamp: DatasetStamp): DatasetIndex {
  const services = [...records.services.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(compileService);
  return { stamp, services };
}

function compileService(service: Service): IndexedService {
  return {
    id: service.id,
    name: service.name,
    kind: service.kind,
    hosts: service.hosts.map(({ host, subdomains, kind, path = "", region = "" }) => ({ host, subdomains, kind, path, region })),
    names: service.names.flatMap(({ text, forms = [], ambiguous = false }) => [text, ...forms].map((form) => ({ text: form, ambiguous }))),
    pages: service.pages.map(compilePageRule),
    methods: (service.shippingMethods ?? []).map(({ name, carriedBy }) => ({ name, carriedBy })),
    tracking: (service.trackingNumbers ?? []).map(({ id, pattern, checkDigit }) => ({ id, pattern: `^(?:${pattern})$`, checkDigit })),
    ...(service.sellerNames && { sellerNames: service.sellerNames.markers.join(",") }),
  };
}

function compilePageRule(rule: PageRule): IndexedPageRule {
  return indexedRule({
    id: rule.id,
    type: rule.type,
    host: rule.host ? valuePatternSource(rule.host) : "",
    path: (rule.paths ?? []).map(pathPatternSource).join("|"),
    query: Object.entries(rule.query ?? {}).map(([name, value]) => [name, [value].flat().map(valuePatternSource).join("|")]),
    hash: rule.hash ? valuePatternSource(rule.hash) : "",
    markers: rule.markers ?? [],
    ofSeveralSellers: rule.offers === "ofSeveralSellers",
  });
}

/** The newest day on which any record was checked: the dataset's date. */
export function datasetDate(records: Records): string {
  const days = recordKinds.flatMap((kind) => [...records[kind].values()].map((record) => record.checkedAt));
  return days.reduce((newest, day) => (day > newest ? day : newest), "1970-01-01");
}
