import type { Operator, OwnershipRelation } from "./schema/operator.ts";

/** True for the one relation that makes a chain: a parent, closed, not ended. */
export function isParentInForce(edge: OwnershipRelation): boolean {
  return edge.relation === "parent" && edge.basis !== "announcedNotClosed" && !edge.endDate;
}

export type OwnershipChain = {
  /** From the operator itself to its ultimate parent. */
  operators: Operator[];
  /** `edges[i]` leads from `operators[i]` to `operators[i + 1]`. */
  edges: OwnershipRelation[];
  circular: boolean;
};

/** Follows parents in force from `id` upwards. An unknown id gives an empty chain. */
export function ownershipChain(operators: ReadonlyMap<string, Operator>, id: string): OwnershipChain {
  const chain: OwnershipChain = { operators: [], edges: [], circular: false };
  let current = operators.get(id);
  while (current) {
    chain.operators.push(current);
    const edge = current.ownership.find(isParentInForce);
    if (!edge) return chain;
    const next = operators.get(edge.interestedParty);
    if (next && chain.operators.includes(next)) return { ...chain, circular: true };
    if (next) chain.edges.push(edge);
    current = next;
  }
  return chain;
}
