import { z } from "zod";
import { policySchema } from "./keys.ts";

/**
 * A schema within what Chromium accepts. Anything else in it (`enum` without a type, `additionalProperties: false`, `null`,
 * `$ref`, a list of types) does not lose the schema but stops the whole extension from loading.
 */
export type ManagedSchema =
  | { type: "string" | "boolean" | "integer" | "number" }
  | { type: "array"; items: ManagedSchema }
  | { type: "object"; properties?: Record<string, ManagedSchema>; additionalProperties?: ManagedSchema };

type JsonSchema = { type?: unknown; const?: unknown; enum?: unknown[]; anyOf?: JsonSchema[]; oneOf?: JsonSchema[]; items?: JsonSchema; properties?: Record<string, JsonSchema>; additionalProperties?: JsonSchema | boolean };

/**
 * The browser's side of the policy: types alone. Chromium drops what does not fit without a word, so ranges, choices and
 * formats are left to the judge inside the extension, which names what it refuses.
 */
export function managedSchema(): ManagedSchema {
  return loosen(z.toJSONSchema(policySchema, { io: "input", unrepresentable: "any" }) as JsonSchema);
}

function loosen(schema: JsonSchema): ManagedSchema {
  // Of alternatives the first that is not null: all of ours are of one type besides.
  const alternative = (schema.anyOf ?? schema.oneOf ?? []).find(({ type }) => type !== "null");
  if (alternative) return loosen(alternative);
  const type = schema.type ?? typeof (schema.const ?? schema.enum?.[0]);
  if (type === "array") return { type: "array", items: loosen(schema.items ?? { type: "string" }) };
  if (type === "object") {
    const { properties, additionalProperties } = schema;
    if (properties) return { type: "object", properties: Object.fromEntries(Object.entries(properties).map(([name, member]) => [name, loosen(member)])) };
    return { type: "object", additionalProperties: loosen(typeof additionalProperties === "object" ? additionalProperties : { type: "string" }) };
  }
  if (type === "string" || type === "boolean" || type === "integer" || type === "number") return { type };
  throw new Error(`no type that Chromium's policies know: ${JSON.stringify(schema).slice(0, 200)}`);
}
