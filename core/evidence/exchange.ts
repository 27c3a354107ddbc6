import { BYTE_ORDER_MARK, csvLines } from "../export/csv.ts";
import { asJson, asTime, CONTEXT, iri } from "../export/vocabulary.ts";
import { evidenceMarkdown } from "./markdown.ts";
import type { EvidenceRecord } from "./record.ts";

export const EVIDENCE_FORMATS = ["json", "markdown", "csv", "ndjson", "jsonld"] as const;
export type EvidenceFormat = (typeof EVIDENCE_FORMATS)[number];
export const EVIDENCE_FILES: Record<EvidenceFormat, { ending: string; type: string }> = {
  json: { ending: "json", type: "application/json" },
  markdown: { ending: "md", type: "text/markdown" },
  csv: { ending: "csv", type: "text/csv" },
  ndjson: { ending: "ndjson", type: "application/x-ndjson" },
  jsonld: { ending: "jsonld", type: "application/ld+json" },
};

/** The record as a file. JSON holds all of it and can be replayed; the tables hold its statements, one a line, with their sources. */
export function writeEvidence(record: EvidenceRecord, format: EvidenceFormat): string {
  switch (format) {
    case "json":
      return `${JSON.stringify(record, null, 2)}\n`;
    case "markdown":
      return evidenceMarkdown(record);
    case "csv":
      return BYTE_ORDER_MARK + csvLines({ columns: STATEMENT_COLUMNS, rows: record.statements.flatMap((statement) => linesOf(record, statement)) }, true);
    case "ndjson":
      return record.statements.map((statement) => `${JSON.stringify({ ...common(record), ...statement })}\n`).join("");
    case "jsonld":
      return `${JSON.stringify(linked(record), null, 2)}\n`;
  }
}

/** waybill-aliexpress-checkout-2026-11-22: says what it is, and nothing of who made it. */
export function evidenceFileName({ page, address, madeAt }: EvidenceRecord, format: EvidenceFormat): string {
  const what = page.service ?? new URL(address.origin).hostname;
  return `waybill-${what}-${page.type}-${madeAt.slice(0, 19).replaceAll(":", "")}.${EVIDENCE_FILES[format].ending}`;
}

type RecordStatement = EvidenceRecord["statements"][number];
const STATEMENT_COLUMNS = [
  "made_at", "origin", "path", "page_type", "page_service", "region", "dataset_version", "dataset_hash", "engine", "party", "topic", "about", "statement", "date", "status", "record_origin",
  "publisher", "title", "url", "archive_url", "kind", "date_published", "retrieved_at", "reliability", "quote",
] as const;

/** One line per source: a statement with three sources has three, as tables that are joined need them. */
function linesOf(record: EvidenceRecord, { party, topic, about, text, date, status, sources, recordOrigin }: RecordStatement): string[][] {
  const { made_at, origin, path, page_type, page_service, region, dataset_version, dataset_hash, engine } = common(record);
  const start = [made_at, origin, path, page_type, page_service ?? "", region, dataset_version, dataset_hash, engine, party, topic, about, text, date ?? "", status, recordOrigin ?? ""];
  if (sources.length === 0) return [[...start, "", "", "", "", "", "", "", "", ""]];
  return sources.map((source) => [...start, source.publisher, source.title, source.url, source.archiveUrl ?? "", source.kind, source.datePublished ?? "", source.retrievedAt, source.reliability, source.quote ?? ""]);
}

function common({ madeAt, address, page, region, dataset, engine }: EvidenceRecord) {
  return {
    made_at: madeAt,
    origin: address.origin,
    path: address.path,
    page_type: page.type,
    page_service: page.service,
    region: region.country,
    dataset_version: dataset.version,
    dataset_hash: dataset.hash,
    engine,
  };
}

const EVIDENCE_CONTEXT = {
  ...CONTEXT,
  madeAt: asTime("prov:generatedAtTime"),
  origin: "schema:url",
  path: "waybill:path",
  pageType: "waybill:pageType",
  service: "waybill:service",
  region: "waybill:region",
  findings: asJson("findings"),
  recordOrigins: asJson("recordOrigins"),
  recordOrigin: "waybill:recordOrigin",
  signals: asJson("signals"),
  settings: asJson("settings"),
  statements: { "@id": "schema:hasPart", "@container": "@list" },
  topic: "waybill:topic",
  text: "schema:text",
  status: "schema:creativeWorkStatus",
  temporalCoverage: "schema:temporalCoverage",
  about: { "@id": "schema:about", "@type": "@id" },
  citation: { "@id": "schema:citation", "@container": "@set" },
  publisher: "schema:publisher",
  name: "schema:name",
  url: { "@id": "schema:url", "@type": "@id" },
  archivedAt: { "@id": "schema:archivedAt", "@type": "@id" },
  datePublished: "schema:datePublished",
  retrievedAt: "schema:dateModified",
  reliability: "waybill:reliability",
  quote: "schema:abstract",
  wasDerivedFrom: { "@id": "prov:wasDerivedFrom", "@type": "@id" },
  wasAttributedTo: { "@id": "prov:wasAttributedTo", "@type": "@id" },
  wasGeneratedBy: "prov:wasGeneratedBy",
  used: { "@id": "prov:used", "@type": "@id" },
  wasAssociatedWith: { "@id": "prov:wasAssociatedWith", "@type": "@id" },
} as const;

function linked(record: EvidenceRecord): object {
  const dataset = iri.dataset(record.dataset.version, record.dataset.hash);
  const engine = iri.engine(record.engine);
  return {
    "@context": EVIDENCE_CONTEXT,
    "@type": ["prov:Entity", "schema:Report"],
    madeAt: record.madeAt,
    origin: record.address.origin,
    path: record.address.path,
    pageType: record.page.type,
    ...(record.page.service && { service: record.page.service }),
    region: record.region.country,
    findings: record.findings,
    ...(record.recordOrigins && { recordOrigins: record.recordOrigins }),
    signals: record.signals,
    settings: record.settings,
    wasDerivedFrom: { "@id": dataset, "@type": ["prov:Entity", "schema:Dataset"], "schema:version": record.dataset.version },
    wasAttributedTo: { "@id": engine, "@type": ["prov:SoftwareAgent", "schema:SoftwareApplication"], "schema:softwareVersion": record.engine },
    wasGeneratedBy: { "@type": "prov:Activity", used: dataset, wasAssociatedWith: engine },
    statements: record.statements.map(({ topic, about, text, date, status, sources, recordOrigin }) => ({
      "@type": ["prov:Entity", "schema:Claim"],
      topic,
      about: about.split(" ").map(iri.record),
      text,
      ...(status && { status }),
      ...(recordOrigin && { recordOrigin }),
      ...(date && { temporalCoverage: date }),
      citation: sources.map((source) => ({
        "@type": ["prov:Entity", "schema:CreativeWork"],
        publisher: source.publisher,
        name: source.title,
        url: source.url,
        ...(source.archiveUrl && { archivedAt: source.archiveUrl }),
        ...(source.datePublished && { datePublished: source.datePublished }),
        retrievedAt: source.retrievedAt,
        reliability: source.reliability,
        ...(source.quote && { quote: source.quote }),
      })),
    })),
  };
}
