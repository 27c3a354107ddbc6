/** What a construct of a schema means to Chromium: it stops the extension from loading, or it is passed over without a word. */
export type SchemaFault = { /** Members from the root, joined by dots; "" the root. */ at: string; problem: string };

type Node = Record<string, unknown>;

const PLAIN = ["string", "boolean", "integer", "number"];
/** Members of a node, by its type. Chromium takes a few more (`enum`, ranges, `id`, `$ref`): the judge in the extension names what they would drop silently. */
const MEMBERS: Record<string, readonly string[]> = { object: ["type", "properties", "additionalProperties"], array: ["type", "items"], ...Object.fromEntries(PLAIN.map((type) => [type, ["type"]])) };

/** Nodes of a schema that Chromium still takes (`components/policy/core/common/schema.cc`). */
export const MOST_SCHEMA_NODES = 32_767;

/**
 * Every construct of a schema for managed storage that is not on the list of those that are known to load and to mean what they
 * say. Empty: Chromium loads the extension, and no value is dropped for anything but its type.
 */
export function schemaFaults(schema: unknown): SchemaFault[] {
  const faults: SchemaFault[] = [];
  let nodes = 0;
  const look = (node: unknown, path: readonly string[]): void => {
    nodes += 1;
    const blame = (problem: string) => faults.push({ at: path.join("."), problem });
    if (typeof node !== "object" || node === null || Array.isArray(node)) return void blame("is no schema");
    const { type, properties, items, additionalProperties } = node as Node;
    if (typeof type !== "string" || !Object.hasOwn(MEMBERS, type)) return void blame("has no type that Chromium knows");
    for (const name of Object.keys(node)) if (!MEMBERS[type]?.includes(name)) blame(`has ${name}`);
    if (path.length === 0 && (type !== "object" || additionalProperties !== undefined)) blame("is no object with named members alone");
    if (type === "array") look(items, [...path, "items"]);
    if (type !== "object") return;
    if (properties === undefined && additionalProperties === undefined) blame("names no members");
    if (additionalProperties !== undefined) look(additionalProperties, [...path, "additionalProperties"]);
    for (const [name, member] of Object.entries((properties ?? {}) as Node)) look(member, [...path, name]);
  };
  look(schema, []);
  if (nodes > MOST_SCHEMA_NODES) faults.push({ at: "", problem: `has ${nodes} nodes` });
  return faults;
}
