import { asJson, asTime, CONTEXT, iri } from "../export/vocabulary.ts";
import type { JournalEntry } from "./entry.ts";

/**
 * A row is an entity of PROV and an observation of schema.org: generated at a time, by Waybill's engine, from its dataset. Every
 * member of the row is a term here, so that a JSON-LD processor loses none and an import reads the row itself.
 */
const JOURNAL_CONTEXT = {
  ...CONTEXT,
  v: "waybill:formatVersion",
  id: "schema:identifier",
  at: asTime("prov:generatedAtTime"),
  until: asTime("schema:endDate"),
  service: { "@id": "waybill:service" },
  pageType: "waybill:pageType",
  origin: "schema:url",
  path: "waybill:path",
  rule: "waybill:rule",
  region: "waybill:region",
  findings: asJson("findings"),
  recordOrigins: asJson("recordOrigins"),
  truncated: "waybill:truncated",
  operators: { "@id": "waybill:operators", "@container": "@list" },
  jurisdictions: { "@id": "waybill:jurisdictions", "@container": "@list" },
  dataset: asJson("dataset"),
  engine: "waybill:engine",
  study: asJson("study"),
  note: "schema:text",
  tags: { "@id": "schema:keywords", "@container": "@list" },
  wasDerivedFrom: { "@id": "prov:wasDerivedFrom", "@type": "@id" },
  wasAttributedTo: { "@id": "prov:wasAttributedTo", "@type": "@id" },
} as const;

/** Before, between and after the rows: a file of any length is written piece by piece. */
export const jsonLdFrame = {
  before: `{"@context":${JSON.stringify(JOURNAL_CONTEXT)},\n"@graph":[\n`,
  between: ",\n",
  after: "\n]}\n",
} as const;

export function jsonLdRow(entry: JournalEntry): string {
  const node = {
    "@id": iri.row(entry.id),
    "@type": ["prov:Entity", "schema:Observation"],
    ...entry,
    wasDerivedFrom: iri.dataset(entry.dataset.version, entry.dataset.hash),
    wasAttributedTo: iri.engine(entry.engine),
  };
  return JSON.stringify(node);
}

/** Rows of a file; each is still to be judged by the schema. Throws when it is no journal of ours. */
export function rowsOfJsonLd(text: string): unknown[] {
  const { "@graph": graph } = JSON.parse(text) as { "@graph"?: unknown };
  if (!Array.isArray(graph)) throw new Error("the file has no @graph");
  return graph.map((node: unknown) => {
    if (typeof node !== "object" || node === null) return node;
    const ours = Object.entries(node).filter(([name]) => !name.startsWith("@") && name !== "wasDerivedFrom" && name !== "wasAttributedTo");
    return Object.fromEntries(ours);
  });
}
