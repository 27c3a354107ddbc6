import type { DatasetStamp } from "../../dataset/index-format.ts";
import type { RecordKind, Records } from "../../dataset/kinds.ts";
import { iri } from "../vocabulary.ts";
import { DATASET_CONTEXT } from "./context.ts";
import { facilityNode, jurisdictionNode, operatorNode, serviceNode } from "./entity-nodes.ts";
import type { LinkedNode } from "./node.ts";
import { claimNode, handlingNode, lawNode } from "./statement-nodes.ts";

const NODES: { [K in RecordKind]: (records: Records) => LinkedNode[] } = {
  services: ({ services }) => [...services.values()].map(serviceNode),
  operators: ({ operators }) => [...operators.values()].map(operatorNode),
  jurisdictions: ({ jurisdictions }) => [...jurisdictions.values()].map(jurisdictionNode),
  laws: ({ laws }) => [...laws.values()].map(lawNode),
  facilities: ({ facilities }) => [...facilities.values()].map(facilityNode),
  claims: ({ claims }) => [...claims.values()].map(claimNode),
  handling: ({ handling }) => [...handling.values()].map(handlingNode),
};

/** All records of one kind as a JSON-LD document, which names the dataset that it is part of. */
export function kindAsJsonLd(records: Records, kind: RecordKind, { version, hash, date }: DatasetStamp): string {
  const dataset = { "@id": iri.dataset(version, hash), "@type": ["schema:Dataset", "prov:Collection"], name: "Waybill dataset", identifier: `${version} (${hash})`, datePublished: date };
  return `${JSON.stringify({ "@context": DATASET_CONTEXT, "@graph": [dataset, ...NODES[kind](records)] }, null, 1)}\n`;
}
