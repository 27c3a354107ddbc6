import { type Note, note } from "./finding.ts";
import { unknownKeys } from "./rules-judge.ts";
import { plainOf, type Tree } from "./tree.ts";

/**
 * What Firefox delivers: the entry as it stands, whatever its types. It loses members whose names every object has by nature,
 * takes a list for an object with numbered keys, and an empty entry for none.
 */
export function deliverFirefox(tree: Tree): { delivered: Record<string, unknown> | null; arrived: Map<string, Tree>; more: Note[] } {
  const given = tree.kind === "object" ? tree.members : tree.kind === "array" ? new Map(tree.items.map((item, index) => [String(index), item])) : null;
  const more: Note[] = tree.kind === "object" ? [] : [note("notAnObject", "error", tree.line, `the extension's entry must be an object, not ${tree.kind}: no key of it is in force`, "write { … } with keys and values")];
  if (!given) return { delivered: null, arrived: new Map(), more };
  const arrived = new Map([...given].filter(([name]) => !(name in Object.prototype)).map(([name, member]) => [name, stripped(member, name, name, more)]));
  if (tree.kind === "object") more.push(...unknownKeys(given));
  const delivered = plainOf({ kind: "object", line: tree.line, members: arrived }) as Record<string, unknown>;
  return { delivered: arrived.size === 0 ? null : delivered, arrived, more };
}

function stripped(tree: Tree, key: string, path: string, notes: Note[]): Tree {
  if (tree.kind === "array") return { ...tree, items: tree.items.map((item, index) => stripped(item, key, `${path}.${index}`, notes)) };
  if (tree.kind !== "object") return tree;
  const kept = new Map<string, Tree>();
  for (const [name, member] of tree.members) {
    if (name in Object.prototype) notes.push(note("unknownMember", "error", member.line, `${path}.${name}: no such member; Firefox leaves it out`, "remove it", key));
    else kept.set(name, stripped(member, key, `${path}.${name}`, notes));
  }
  return { ...tree, members: kept };
}
