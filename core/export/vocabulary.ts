/**
 * The terms of our exports. W3C PROV says what made a thing from what, schema.org what it is; what neither has is ours, under a
 * name that no one can own or be led to: .invalid never resolves. The context stands in every file, so that nothing is fetched.
 */
const OURS = "https://waybill.invalid/terms#";

export const CONTEXT = {
  prov: "http://www.w3.org/ns/prov#",
  schema: "https://schema.org/",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  waybill: OURS,
} as const;

/** A member that is kept as the JSON that it is. */
export const asJson = (term: string) => ({ "@id": `waybill:${term}`, "@type": "@json" }) as const;
export const asTime = (id: string) => ({ "@id": id, "@type": "xsd:dateTime" }) as const;

/** IRIs of what our files speak of. They name; nothing stands there. */
export const iri = {
  row: (id: string) => `https://waybill.invalid/journal/${id}`,
  record: (about: string) => `https://waybill.invalid/dataset/${encodeURI(about.replace(":", "/"))}`,
  dataset: (version: string, hash: string) => `https://waybill.invalid/dataset/${encodeURIComponent(version)}/${encodeURIComponent(hash)}`,
  engine: (version: string) => `https://waybill.invalid/engine/${encodeURIComponent(version)}`,
} as const;
