import { describe, expect, test } from "vitest";
import { ownershipChain } from "../../../core/dataset/ownership.ts";
import { type Operator, operatorSchema } from "../../../core/dataset/schema/operator.ts";

type Edge = { to: string; relation?: string; basis?: string; endDate?: string };

function operators(owners: Record<string, Edge[]>): Map<string, Operator> {
  return new Map(
    Object.entries(owners).map(([id, edges]) => {
      const ownership = edges.map(({ to, relation = "parent", basis = "consolidation", ...rest }) => {
        return { interestedParty: to, relation, basis, ...rest, interests: [{ type: "shareholding" }], asOf: "2025", checkedAt: "2026-01-01", sources: ["s"] };
      });
      const record = { id, recordStatus: "stub", checkedAt: "2026-01-01", name: id, legalName: id, entityType: "registeredEntity", ownership, sources: [] };
      return [id, operatorSchema.parse(record)];
    }),
  );
}

const ids = (chain: { operators: Operator[] }) => chain.operators.map(({ id }) => id);

describe("the chain of parents", () => {
  test("leads to the ultimate parent", () => {
    const chain = ownershipChain(operators({ a: [{ to: "b" }], b: [{ to: "c" }], c: [] }), "a");
    expect(ids(chain)).toEqual(["a", "b", "c"]);
    expect(chain.edges.map(({ interestedParty }) => interestedParty)).toEqual(["b", "c"]);
    expect(chain.circular).toBe(false);
  });

  test.each<[string, Edge]>([
    ["a deal announced and not closed", { to: "b", basis: "announcedNotClosed" }],
    ["a relation that has ended", { to: "b", endDate: "2024" }],
    ["a minority holder", { to: "b", relation: "minority" }],
    ["a joint-venture partner", { to: "b", relation: "jointVenturePartner" }],
    ["a founder", { to: "b", relation: "founder" }],
    ["a former parent", { to: "b", relation: "formerParent" }],
  ])("%s is no parent", (_, edge) => {
    expect(ids(ownershipChain(operators({ a: [edge], b: [] }), "a"))).toEqual(["a"]);
    expect(ids(ownershipChain(operators({ a: [edge, { to: "c" }], b: [], c: [] }), "a"))).toEqual(["a", "c"]);
  });

  test.each([
    ["itself", { a: [{ to: "a" }] }, ["a"]],
    ["a pair", { a: [{ to: "b" }], b: [{ to: "a" }] }, ["a", "b"]],
    ["a ring further up", { a: [{ to: "b" }], b: [{ to: "c" }], c: [{ to: "b" }] }, ["a", "b", "c"]],
  ])("%s is a circle and ends", (_, owners, expected) => {
    const chain = ownershipChain(operators(owners), "a");
    expect(chain.circular).toBe(true);
    expect(ids(chain)).toEqual(expected);
  });

  test("a parent without a record ends it, and every edge still has both ends", () => {
    const chain = ownershipChain(operators({ a: [{ to: "nobody" }] }), "a");
    expect(ids(chain)).toEqual(["a"]);
    expect(chain.edges).toHaveLength(0);
  });

  test("nobody owns nothing", () => expect(ownershipChain(operators({}), "a")).toEqual({ operators: [], edges: [], circular: false }));
});
