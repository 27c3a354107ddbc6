import { type ManagedSchema, managedSchema } from "../../core/settings/policy/managed-schema.ts";
import { readJson } from "./read-json.ts";
import { type Note, note } from "./finding.ts";
import { plainOf, type Tree } from "./tree.ts";

/** What reaches the extension, and what is lost before; `tree` keeps the lines of what arrives. */
export type Delivery = { policy: Record<string, unknown>; arrived: Map<string, Tree>; notes: Note[] };

type Fitted = { tree: Tree; dropped: { path: string; line: number }[] } | { misfit: { path: string; line: number; expected: string; actual: string } };

const schema = managedSchema();
const properties = schema.type === "object" ? (schema.properties ?? {}) : {};

/**
 * What Chromium delivers of a policy: of each top-level key all or nothing. Keys and members that the schema does not know are
 * left out; one value of a wrong type, however deep, loses its whole top-level key without a word.
 */
export function deliverChromium(members: Map<string, Tree>): Delivery {
  const delivery: Delivery = { policy: {}, arrived: new Map(), notes: [] };
  for (const [key, tree] of members) {
    const expected = Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (!expected) continue;
    const fitted = fit(expected, tree, "");
    if ("misfit" in fitted) {
      const { path, line, expected: type, actual } = fitted.misfit;
      const item = /^\d+/.exec(path)?.[0];
      const isWhole = path === "";
      const why = isWhole ? `type ${type} expected, ${actual} given: Chromium drops the key without a word (chrome://policy says “Not set.”)` : `at ${path} type ${type} expected, ${actual} given: Chromium drops the whole of ${key} without a word`;
      delivery.notes.push(note("wrongType", "error", line, why, repairFor(type), key, item === undefined ? null : Number(item)));
      continue;
    }
    for (const { path, line } of fitted.dropped) delivery.notes.push(note("unknownMember", "error", line, `${path}: no such member; Chromium leaves it out`, "correct its name or remove it", key, Number(/^\d+/.exec(path)?.[0] ?? 0)));
    delivery.policy[key] = plainOf(fitted.tree);
    delivery.arrived.set(key, fitted.tree);
  }
  return delivery;
}

function repairFor(type: string): string {
  const forms: Record<string, string> = {
    boolean: "write true or false, without quotes",
    integer: "write a whole number, without quotes or a decimal point",
    string: "write text in quotes",
    array: "write a list, [ … ], not text that holds one",
    object: "write an object, { … }",
  };
  return forms[type] ?? `write a value of type ${type}`;
}

function fit(expected: ManagedSchema, tree: Tree, path: string): Fitted {
  const at = (name: string | number) => (path === "" ? String(name) : `${path}.${name}`);
  const isRight = tree.kind === expected.type || (expected.type === "number" && (tree.kind === "integer" || tree.kind === "real"));
  if (!isRight) return { misfit: { path, line: tree.line, expected: expected.type, actual: tree.kind === "real" ? "number" : tree.kind } };
  const dropped: { path: string; line: number }[] = [];
  if (tree.kind === "array" && expected.type === "array") {
    const items: Tree[] = [];
    for (const [index, item] of tree.items.entries()) {
      const fitted = fit(expected.items, item, at(index));
      if ("misfit" in fitted) return fitted;
      dropped.push(...fitted.dropped);
      items.push(fitted.tree);
    }
    return { tree: { ...tree, items }, dropped };
  }
  if (tree.kind === "object" && expected.type === "object") {
    const members = new Map<string, Tree>();
    for (const [name, member] of tree.members) {
      const known = expected.properties && Object.hasOwn(expected.properties, name) ? expected.properties[name] : expected.additionalProperties;
      if (!known) {
        dropped.push({ path: at(name), line: member.line });
        continue;
      }
      const fitted = fit(known, member, at(name));
      if ("misfit" in fitted) return fitted;
      dropped.push(...fitted.dropped);
      members.set(name, fitted.tree);
    }
    return { tree: { ...tree, members }, dropped };
  }
  return { tree, dropped };
}

/** Converts what stands in the Windows registry by the declared types, as Chromium does before it checks them. */
export function convertRegistry(members: Map<string, Tree>): Map<string, Tree> {
  return new Map([...members].map(([key, tree]) => [key, Object.hasOwn(properties, key) && properties[key] ? convert(properties[key], tree) : tree]));
}

const numeric = (text: string) => /^-?\d{1,10}$/.test(text);

function convert(expected: ManagedSchema, tree: Tree): Tree {
  const { line } = tree;
  if (tree.kind === "string" && typeof tree.value === "string") {
    const { value } = tree;
    if (expected.type === "boolean" && numeric(value)) return { kind: "boolean", line, value: Number(value) !== 0 };
    if (expected.type === "integer" && numeric(value)) return { kind: "integer", line, value: Number(value) };
    if (expected.type === "array" || expected.type === "object") return unfold(value, line) ?? tree;
  }
  if (tree.kind === "integer" && expected.type === "boolean") return { kind: "boolean", line, value: tree.value !== 0 };
  if (tree.kind !== "object") return tree;
  if (expected.type === "array") {
    // Numbered values of a subkey, in the order of their names as text: "10" before "2".
    const items = [...tree.members].filter(([name]) => numeric(name)).toSorted(([a], [b]) => (a < b ? -1 : 1));
    return { kind: "array", line, items: items.map(([, item]) => convert(expected.items, item)) };
  }
  if (expected.type !== "object") return tree;
  return { ...tree, members: new Map([...tree.members].map(([name, member]) => [name, expected.properties?.[name] ? convert(expected.properties[name], member) : member])) };
}

function unfold(text: string, line: number): Tree | undefined {
  const read = readJson(text, "chromium").tree;
  const onLine = (tree: Tree): Tree =>
    tree.kind === "array" ? { ...tree, line, items: tree.items.map(onLine) } : tree.kind === "object" ? { ...tree, line, members: new Map([...tree.members].map(([name, member]) => [name, onLine(member)])) } : { ...tree, line };
  return read && onLine(read);
}
