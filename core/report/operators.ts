import type { Marked, Records } from "../dataset/kinds.ts";
import { isParentInForce, ownershipChain } from "../dataset/ownership.ts";
import type { Operator } from "../dataset/schema/operator.ts";
import type { OperatorRole, Service } from "../dataset/schema/service.ts";
import { narrowest } from "../region/groups.ts";
import { markOf } from "../overlay/mark.ts";
import { isRecordStale } from "./age.ts";
import { cite, sourcesOf } from "./cite.ts";
import type { EntityView, HolderView, OperatorView } from "./report.ts";

const ROLES: OperatorRole[] = ["contractingParty", "siteOperator", "paymentInstitution", "dataController", "hostingProvider", "legalRepresentative"];

type Operating = Service["operatedBy"][number];

/** Who operates a service for people in a country: for each role the entries of the narrowest region. */
export function operatorsFor(service: Service, country: string): { entry: Operating; roles: OperatorRole[] }[] {
  const chosen = new Map<string, { entry: Operating; roles: OperatorRole[] }>();
  for (const role of ROLES) {
    const entries = service.operatedBy.filter((entry) => entry.roles.includes(role));
    for (const entry of narrowest(entries, country, ({ regions }) => regions)) {
      const known = chosen.get(entry.operator);
      if (known) known.roles.push(role);
      else chosen.set(entry.operator, { entry, roles: [role] });
    }
  }
  return [...chosen.values()];
}

export function viewEntity(operator: Operator & Marked, now: Date): EntityView {
  const { id, name, legalName, entityType, registration, headquarters, checkedAt, notKnown = [] } = operator;
  return {
    id,
    name,
    legalName,
    entityType,
    registration: registration ? cite(operator, registration) : null,
    headquarters: headquarters ? cite(operator, headquarters) : null,
    checkedAt,
    stale: isRecordStale(checkedAt, now),
    notKnown,
    ...markOf(operator),
  };
}

export function viewOperators(records: Records, service: Service, country: string, now: Date): OperatorView[] {
  return operatorsFor(service, country).flatMap(({ entry, roles }) => {
    const chain = ownershipChain(records.operators, entry.operator);
    const [first] = chain.operators;
    if (!first) return [];
    const last = chain.operators.at(-1) ?? first;
    const view: OperatorView = {
      entity: viewEntity(first, now),
      roles,
      regions: entry.regions,
      sources: sourcesOf(service, entry.sources),
      parents: chain.edges.flatMap((edge, index) => {
        const child = chain.operators[index];
        const parent = chain.operators[index + 1];
        return child && parent ? [{ entity: viewEntity(parent, now), edge: cite(child, edge) }] : [];
      }),
      chainEnds: last.chainEnds ? cite(last, last.chainEnds) : null,
      holders: chain.operators.flatMap((operator) => viewHolders(records, operator)),
    };
    return [view];
  });
}

function viewHolders(records: Records, operator: Operator): HolderView[] {
  return operator.ownership
    .filter((edge) => !isParentInForce(edge))
    .map((edge) => ({ ...cite(operator, edge), name: records.operators.get(edge.interestedParty)?.name ?? edge.interestedParty }));
}

/** The operator and all its parents, nearest first. */
export function entitiesOf(view: OperatorView): EntityView[] {
  return [view.entity, ...view.parents.map((parent) => parent.entity)];
}
