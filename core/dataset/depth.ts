import type { Records } from "./kinds.ts";
import { ownershipChain } from "./ownership.ts";
import type { Handling } from "./schema/handling.ts";
import type { Operator } from "./schema/operator.ts";
import type { Service } from "./schema/service.ts";

/** What `recordStatus: "full"` of a service promises, in the order in which a record grows. */
export const fullRequirements = {
  operator: "an operator, with its source",
  jurisdiction: "the country of registration or headquarters of an operator: its laws follow from that",
  ownership: "an operator's chain up to a sourced end; where another's end was not found, what was searched",
  site: "a host that people visit",
  pages: "page rules",
  document: "a data-handling note from its own document, read to its end",
  controller: "the controller, or a line on why the document read does not tell it",
  points: "two at least of the seven points of data handling as stated",
} as const;

export type FullRequirement = keyof typeof fullRequirements;

const POINTS = [
  "dataController",
  "storageLocation",
  "remoteAccessFrom",
  "recipients",
  "dataTransferLegalBasis",
  "storageDuration",
  "dispute",
] as const satisfies readonly (keyof Handling)[];

/** Of a chain's end: sourced (`because` with its source), or looked for and not found, or neither. */
function chainEnd(records: Records, id: string): "sourced" | "searched" | "unknown" {
  const last: Operator | undefined = ownershipChain(records.operators, id).operators.at(-1);
  if (!last?.chainEnds) return "unknown";
  if (last.chainEnds.because !== "notFound") return "sourced";
  return last.chainEnds.note || last.notKnown?.length ? "searched" : "unknown";
}

/** The requirements of `full` that the service does not meet. Empty: it may be called full, and nothing else may. */
export function missingForFull(records: Records, service: Service): FullRequirement[] {
  const operators = [...new Set(service.operatedBy.map((entry) => entry.operator))];
  const ends = new Set(operators.map((id) => chainEnd(records, id)));
  const notes = [...records.handling.values()].filter((note) => note.service === service.id);
  const met: Record<FullRequirement, boolean> = {
    operator: operators.length > 0,
    jurisdiction: operators.some((id) => records.operators.get(id)?.registration ?? records.operators.get(id)?.headquarters),
    ownership: ends.has("sourced") && !ends.has("unknown"),
    site: service.hosts.some((host) => host.kind === "site" || host.kind === "payment"),
    pages: service.pages.length > 0,
    document: notes.some((note) => note.recordStatus === "full"),
    controller: notes.some((note) => note.dataController ?? note.notKnown?.length),
    points: POINTS.filter((point) => notes.some((note) => note[point])).length >= 2,
  };
  return (Object.keys(fullRequirements) as FullRequirement[]).filter((requirement) => !met[requirement]);
}
