import { describe, expect, test } from "vitest";
import { z } from "zod";
import { policySchema } from "../../../../core/settings/policy/keys.ts";
import { managedSchema } from "../../../../core/settings/policy/managed-schema.ts";
import { MOST_SCHEMA_NODES, schemaFaults } from "../../../../core/settings/policy/schema-whitelist.ts";
import { SCHEMA_CASES } from "../../../fixtures/policies/schemas.ts";

describe("O8: what the schema for Chromium is made of", () => {
  test("the one that is generated has nothing but types, members and items", () => expect(schemaFaults(managedSchema())).toEqual([]));

  test("zod's own would not do, and the list says why", () => {
    const problems = new Set(schemaFaults(z.toJSONSchema(policySchema, { unrepresentable: "any" })).map(({ problem }) => problem));
    for (const problem of ["has $schema", "is no object with named members alone", "has enum", "has pattern", "has maxItems", "has no type that Chromium knows", "is no schema"]) expect([...problems]).toContain(problem);
  });

  test.each(SCHEMA_CASES.map((one) => [one.name, one] as const))("%s", (_, { schema, isOnTheList }) => expect(schemaFaults(schema).length === 0).toBe(isOnTheList));

  test("each fault is placed", () => {
    const schema = { type: "object", properties: { rules: { type: "array", items: { type: "object", properties: { tone: { enum: ["info"] } } } } } };
    expect(schemaFaults(schema)).toEqual([{ at: "rules.items.tone", problem: "has no type that Chromium knows" }]);
  });

  test("one that is too large is named", () => {
    const properties = Object.fromEntries(Array.from({ length: MOST_SCHEMA_NODES }, (_, index) => [`k${index}`, { type: "string" }]));
    expect(schemaFaults({ type: "object", properties })).toEqual([{ at: "", problem: `has ${MOST_SCHEMA_NODES + 1} nodes` }]);
  });

  test.each([null, 7, "x", [], undefined])("%j is none", (given) => expect(schemaFaults(given)).toHaveLength(1));
});
