/** A value of a policy file with the line on which each part of it stands, whatever the file's format. */
export type Tree =
  | { kind: "object"; line: number; members: Map<string, Tree> }
  | { kind: "array"; line: number; items: Tree[] }
  // real: a number that the format writes as one, even where it is whole. other: what JSON has not, such as a date.
  | { kind: "string" | "boolean" | "integer" | "real" | "null" | "other"; line: number; value: unknown };

/** The plain value. */
export function plainOf(tree: Tree): unknown {
  if (tree.kind === "array") return tree.items.map(plainOf);
  if (tree.kind !== "object") return tree.value;
  const plain: Record<string, unknown> = {};
  for (const [name, member] of tree.members) Object.defineProperty(plain, name, { value: plainOf(member), enumerable: true, writable: true, configurable: true });
  return plain;
}

export function memberOf(tree: Tree | undefined, name: string): Tree | undefined {
  return tree?.kind === "object" ? tree.members.get(name) : undefined;
}

/** A member of a member; undefined where any is missing. */
export function memberAt(tree: Tree | undefined, ...path: readonly string[]): Tree | undefined {
  return path.reduce<Tree | undefined>(memberOf, tree);
}

export function objectOf(line: number, members: Iterable<[string, Tree]>): Tree {
  return { kind: "object", line, members: new Map(members) };
}

/** A tree of a plain value, all of it on one line. */
export function treeOf(value: unknown, line: number): Tree {
  if (Array.isArray(value)) return { kind: "array", line, items: value.map((item) => treeOf(item, line)) };
  if (typeof value === "object" && value !== null) return objectOf(line, Object.entries(value).map(([name, member]) => [name, treeOf(member, line)]));
  if (typeof value === "number") return { kind: Number.isInteger(value) ? "integer" : "real", line, value };
  return { kind: value === null ? "null" : typeof value === "string" ? "string" : typeof value === "boolean" ? "boolean" : "other", line, value };
}
