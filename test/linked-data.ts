import jsonld from "jsonld";

export type LinkedNode = Record<string, { "@value"?: unknown; "@id"?: string; "@list"?: unknown[] }[]>;

/** Safe mode throws at whatever a processor would drop: a term without a meaning, a relative address. Nothing may be fetched. */
const options = { safe: true, documentLoader: () => Promise.reject(new Error("nothing may be fetched")) };

/** A document as a JSON-LD processor understands it. */
export function expandLinked(text: string): Promise<LinkedNode[]> {
  const expand = jsonld.expand as unknown as (document: object, given: object) => Promise<LinkedNode[]>;
  return expand(JSON.parse(text) as object, options);
}

export function linkedToQuads(text: string): Promise<string> {
  const toRdf = jsonld.toRDF as unknown as (document: object, given: object) => Promise<string>;
  return toRdf(JSON.parse(text) as object, { ...options, format: "application/n-quads" });
}
