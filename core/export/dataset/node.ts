import type { RecordKind, Records } from "../../dataset/kinds.ts";
import type { Source } from "../../dataset/schema/common.ts";
import { iri } from "../vocabulary.ts";

export type RecordOf<K extends RecordKind> = Records[K] extends Map<string, infer R> ? R : never;
export type LinkedNode = { "@type"?: string | readonly string[] } & { [term: string]: unknown };

/** The IRI of a record. */
export function recordIri(kind: RecordKind, id: string): string {
  return iri.record(`${kind}:${id}`);
}

/** IRIs of the sources that a statement of a record cites. */
export function cited(kind: RecordKind, id: string, sources: readonly string[]): string[] {
  return sources.map((source) => `${recordIri(kind, id)}#${source}`);
}

export function country(code: string): string {
  return recordIri("jurisdictions", code.toLowerCase());
}

/** What every record says of itself, with its sources as entities of PROV from which it is derived. */
export function baseNode(kind: RecordKind, record: RecordOf<RecordKind>, type: string | readonly string[]): LinkedNode {
  const { id, recordStatus, checkedAt, sources, notKnown } = record;
  return {
    "@id": recordIri(kind, id),
    "@type": ["prov:Entity", type].flat(),
    identifier: `${kind}/${id}`,
    recordStatus,
    checkedAt,
    ...(notKnown && { notKnown }),
    wasDerivedFrom: sources.map((source) => sourceNode(kind, id, source)),
  };
}

function sourceNode(kind: RecordKind, id: string, source: Source): LinkedNode {
  const { publisher, title, url, archiveUrl, language, datePublished, retrievedAt, reliability, quote, textHash } = source;
  return {
    "@id": `${recordIri(kind, id)}#${source.id}`,
    "@type": ["prov:Entity", "schema:CreativeWork"],
    name: title,
    publisher,
    url,
    ...(archiveUrl && { archivedAt: archiveUrl }),
    kind: source.kind,
    inLanguage: language,
    ...(datePublished !== null && { datePublished }),
    retrievedAt,
    reliability,
    ...(quote && { quote }),
    ...(textHash && { textHash }),
  };
}
