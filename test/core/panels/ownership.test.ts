import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Records, recordSchemas } from "../../../core/dataset/kinds.ts";
import { emptyRecords } from "../../../core/dataset/record-kinds.ts";
import type { Operator, OwnershipRelation } from "../../../core/dataset/schema/operator.ts";
import { layoutGraph, neighbour } from "../../../core/panels/graph-layout.ts";
import { buildOwnershipView, MOST_NODES, ownershipGraph } from "../../../core/panels/ownership.ts";
import { NOW, records as good } from "../world.ts";
import { panelInput } from "./panel-input.ts";

const relation = (to: string, change: Partial<OwnershipRelation> = {}): OwnershipRelation => ({
  interestedParty: to,
  relation: "parent",
  interests: [{ type: "shareholding", directOrIndirect: "unknown" }],
  basis: "consolidation",
  asOf: "2025",
  checkedAt: "2026-06-01",
  sources: [],
  ...change,
});

const operator = (id: string, ownership: OwnershipRelation[]): Operator => ({ id, recordStatus: "sourced", checkedAt: "2026-06-01", sources: [], name: id, legalName: id, entityType: "registeredEntity", ownership });

/** A service run by `o0`, and operators held as the pairs say. */
function world(count: number, held: [number, number][]): Records {
  const records = emptyRecords();
  const market = good.services.get("market");
  if (!market) throw new Error("no fixture");
  records.services.set("market", recordSchemas.services.parse({ ...market, operatedBy: [{ operator: "o0", regions: ["OTHER"], roles: ["contractingParty"], sources: [market.sources[0]?.id] }] }));
  for (let index = 0; index < count; index += 1) {
    const own = held.filter(([from]) => from === index).map(([, to]) => relation(`o${to}`));
    records.operators.set(`o${index}`, operator(`o${index}`, own));
  }
  return records;
}

describe("the graph of a real record", () => {
  const { graph } = buildOwnershipView(panelInput(good, ["market"], "BE"));

  test("leads from the service to its ultimate parent, with a source on every arrow", () => {
    expect(graph?.nodes.map(({ id }) => id)).toEqual(["service:market", "market-bv", "market-group", "market-inc"]);
    expect(graph?.edges.map(({ from, to, kind }) => `${from} ${kind} ${to}`)).toEqual([
      "service:market operatedBy market-bv",
      "market-bv parent market-group",
      "market-bv holder market-inc",
    ]);
    expect(graph?.edges.every(({ sources }) => sources.length > 0)).toBe(true);
    expect(graph?.edges.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  test("says of each end why the chain ends there, also where nothing was found", () => {
    const ends = graph?.nodes.flatMap((node) => (node.kind === "entity" && node.isUltimate ? [`${node.id} ${node.chainEnds?.because}`] : []));
    expect(ends).toEqual(["market-group publiclyListed", "market-inc notFound"]);
  });

  test("is empty for a service that nobody has researched", () => {
    expect(buildOwnershipView(panelInput(good, ["coins"], "BE")).graph).toBeNull();
  });
});

describe("kinds of arrows", () => {
  test.each([
    ["parent", {}],
    ["contract", { basis: "contract" as const }],
    ["announced", { basis: "announcedNotClosed" as const }],
    ["announced", { basis: "announcedNotClosed" as const, relation: "minority" as const }],
    ["holder", { relation: "minority" as const }],
    ["holder", { relation: "jointVenturePartner" as const }],
    ["ended", { endDate: "2024" }],
    ["ended", { relation: "formerParent" as const }],
    ["ended", { basis: "contract" as const, endDate: "2024" }],
  ])("%s", (kind, change) => {
    const records = world(2, []);
    records.operators.set("o0", operator("o0", [relation("o1", change)]));
    const graph = ownershipGraph(records, "market", "US", NOW);
    expect(graph.edges.at(-1)?.kind).toBe(kind);
    const owned = graph.nodes.find(({ id }) => id === "o0");
    expect(owned?.kind === "entity" && owned.isUltimate, "only a parent in force goes on with the chain").toBe(kind !== "parent" && kind !== "contract");
  });

  test("a holder without a record is named and not left out", () => {
    const records = world(1, [[0, 9]]);
    expect(ownershipGraph(records, "market", "US", NOW).nodes.at(-1)).toEqual({ id: "o9", kind: "unknown", name: "o9" });
  });
});

describe("any graph of owners", () => {
  const graphs = fc.integer({ min: 1, max: 25 }).chain((count) => fc.record({ count: fc.constant(count), held: fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 60 }) }));

  test("draws every relation of every entity that is reached, once, circles too", () => {
    fc.assert(
      fc.property(graphs, ({ count, held }) => {
        const graph = ownershipGraph(world(count, held), "market", "US", NOW);
        const reached = new Set([0]);
        for (const from of reached) for (const [a, b] of held) if (a === from) reached.add(b);
        const expected = held.filter(([from]) => reached.has(from)).map(([from, to]) => `o${from} o${to}`);
        expect(graph.edges.slice(1).map(({ from, to }) => `${from} ${to}`).toSorted()).toEqual(expected.toSorted());
        expect(new Set(graph.edges.map(({ id }) => id)).size).toBe(graph.edges.length);
        expect(graph.nodes.length).toBe(reached.size + 1);
      }),
      { numRuns: 150 },
    );
  });

  test("is laid out without two boxes covering each other", () => {
    fc.assert(
      fc.property(graphs, ({ count, held }) => {
        const { nodes, edges } = ownershipGraph(world(count, held), "market", "US", NOW);
        const layout = layoutGraph(nodes.map(({ id }) => ({ id, width: 100, height: 60 })), edges.map(({ id, from, to }) => ({ id, from, to, width: 60, height: 30 })));
        expect(layout.edges.size).toBe(edges.length);
        for (const { points } of layout.edges.values()) expect(points.length).toBeGreaterThan(1);
        const boxes = [...layout.nodes.values()];
        for (const [index, a] of boxes.entries()) {
          for (const b of boxes.slice(index + 1)) expect(Math.abs(a.x - b.x) >= 99 || Math.abs(a.y - b.y) >= 59).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  test.each([
    ["a chain", Array.from({ length: 1_999 }, (_, index): [number, number] => [index, index + 1])],
    ["a star", Array.from({ length: 1_999 }, (_, index): [number, number] => [0, index + 1])],
    ["a ring", Array.from({ length: 2_000 }, (_, index): [number, number] => [index, (index + 1) % 2_000])],
  ])("%s of 2,000 entities is cut off, and says how many are missing", (_, held) => {
    const graph = ownershipGraph(world(2_000, held), "market", "US", NOW);
    expect(graph.nodes).toHaveLength(MOST_NODES + 1);
    expect(graph.left).toBe(2_000 - MOST_NODES);
    const drawn = new Set(graph.nodes.map(({ id }) => id));
    expect(graph.edges.every(({ from, to }) => drawn.has(from) && drawn.has(to))).toBe(true);
  });
});

describe("walking with the arrow keys", () => {
  const at = (x: number, y: number) => ({ x, y, width: 10, height: 10 });
  const nodes = new Map([["top", at(50, 0)], ["left", at(0, 100)], ["right", at(100, 104)], ["far", at(300, 100)], ["end", at(0, 200)]]);
  test.each([
    ["top", "down", "left"],
    ["left", "right", "right"],
    ["right", "left", "left"],
    ["right", "right", "far"],
    ["left", "down", "end"],
    ["end", "up", "left"],
    ["top", "up", null],
    ["end", "down", null],
    ["end", "right", null],
    ["nobody", "up", null],
  ] as const)("from %s %s: %s", (from, direction, to) => expect(neighbour(nodes, from, direction)).toBe(to));
});
