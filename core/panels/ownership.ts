import type { Records } from "../dataset/kinds.ts";
import { isParentInForce } from "../dataset/ownership.ts";
import type { Source } from "../dataset/schema/common.ts";
import type { Operator, OwnershipRelation } from "../dataset/schema/operator.ts";
import type { OperatorRole } from "../dataset/schema/service.ts";
import { cite, sourcesOf } from "../report/cite.ts";
import { operatorsFor, viewEntity } from "../report/operators.ts";
import type { Cited, EdgeView, EntityView } from "../report/report.ts";
import type { PanelInput } from "./panel.ts";
import { chooseParty, type ServiceChoice } from "./party.ts";

/** service: what people see. entity: a record. unknown: named by a relation, without a record of its own. */
export type OwnershipNode =
  | { id: string; kind: "service"; name: string }
  | { id: string; kind: "entity"; name: string; entity: EntityView; chainEnds: Cited<NonNullable<Operator["chainEnds"]>> | null; isUltimate: boolean }
  | { id: string; kind: "unknown"; name: string };

/** parent and contract hold now; announced has not closed; ended is over; holder is an interest that makes no parent. */
export type EdgeKind = "operatedBy" | "parent" | "contract" | "holder" | "announced" | "ended";
/** An arrow from what is run or held to who runs or holds it. `number` stands on the arrow and in the table. */
export type OwnershipEdge = { id: string; number: number; from: string; to: string; kind: EdgeKind; sources: Source[]; roles: OperatorRole[]; relation: EdgeView | null };

export type OwnershipGraph = { nodes: OwnershipNode[]; edges: OwnershipEdge[]; /** Entities that were left out because there are too many to draw. */ left: number };
export type OwnershipView = { choices: ServiceChoice[]; service: string; graph: OwnershipGraph | null };

/** More boxes than anybody can read, and still laid out in a blink. */
export const MOST_NODES = 150;

export function buildOwnershipView(input: PanelInput): OwnershipView {
  const { choices, party } = chooseParty(input);
  return { choices, service: party?.service.id ?? "", graph: party && party.operators.length > 0 ? ownershipGraph(input.records, party.service.id, input.report.region.country, input.now) : null };
}

/**
 * Everything that the records say about who stands behind a service for people in a country: its operators, and every
 * relation of every entity that is reached. Nearest first; circles end where they began.
 */
export function ownershipGraph(records: Records, serviceId: string, country: string, now: Date, most = MOST_NODES): OwnershipGraph {
  const service = records.services.get(serviceId);
  if (!service) return { nodes: [], edges: [], left: 0 };
  const root = `service:${serviceId}`;
  const edges: Omit<OwnershipEdge, "number">[] = operatorsFor(service, country).map(({ entry, roles }) => ({
    id: `${root}>${entry.operator}`,
    from: root,
    to: entry.operator,
    kind: "operatedBy",
    roles,
    relation: null,
    sources: sourcesOf(service, entry.sources),
  }));
  const reached = new Set(edges.map(({ to }) => to));
  for (const id of reached) {
    const operator = records.operators.get(id);
    for (const [index, relation] of nearestFirst(operator?.ownership ?? []).entries()) {
      if (!operator) continue;
      const view = cite(operator, relation);
      edges.push({ id: `${id}>${relation.interestedParty}#${index}`, from: id, to: relation.interestedParty, kind: kindOf(relation), roles: [], relation: view, sources: view.sources });
      reached.add(relation.interestedParty);
    }
  }
  const drawn = new Set([...reached].slice(0, most));
  const nodes = [...drawn].map((id) => viewNode(records, id, now));
  const kept = edges.filter(({ from, to }) => (from === root || drawn.has(from)) && drawn.has(to));
  return { nodes: [{ id: root, kind: "service", name: service.name }, ...nodes], edges: kept.map((edge, index) => ({ ...edge, number: index + 1 })), left: reached.size - drawn.size };
}

function viewNode(records: Records, id: string, now: Date): OwnershipNode {
  const operator = records.operators.get(id);
  if (!operator) return { id, kind: "unknown", name: id };
  const { chainEnds } = operator;
  return { id, kind: "entity", name: operator.name, entity: viewEntity(operator, now), chainEnds: chainEnds ? cite(operator, chainEnds) : null, isUltimate: !operator.ownership.some(isParentInForce) };
}

function kindOf(relation: OwnershipRelation): EdgeKind {
  if (relation.endDate || relation.relation === "formerParent") return "ended";
  if (relation.basis === "announcedNotClosed") return "announced";
  if (!isParentInForce(relation)) return "holder";
  return relation.basis === "contract" ? "contract" : "parent";
}

function nearestFirst(relations: readonly OwnershipRelation[]): OwnershipRelation[] {
  return relations.toSorted((a, b) => Number(isParentInForce(b)) - Number(isParentInForce(a)));
}
