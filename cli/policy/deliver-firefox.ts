import { type Note, note } from "./finding.ts";
import { unknownKeys } from "./rules-judge.ts";
import { plainOf, type Tree } from "./tree.ts";

/**
 * What Firefox delivers: the entry as it stands, whatever its types. It loses keys that every object has by nature, takes a list for
 * an object with numbered keys, and an empty entry for none.
 */
export function deliverFirefox(tree: Tree): { delivered: Record<string, unknown> | null; arrived: Map<string, Tree>; more: Note[] } {
  const given = tree.kind === "object" ? tree.members : tree.kind === "array" ? new Map(tree.items.map((item, index) => [String(index), item])) : null;
  const more: Note[] = tree.kind === "object" ? [] : [note("notAnObject", "error", tree.line, `the extension's entry must be an object, not ${tree.kind}: no key of it is in force`, "write { … } with keys and values")];
  if (!given) return { delivered: null, arrived: new Map(), more };
  const arrived = new Map([...given].filter(([name]) => !(name in Object.prototype)));
  if (tree.kind === "object") more.push(...unknownKeys(given));
  const delivered = plainOf({ kind: "object", line: tree.line, members: arrived }) as Record<string, unknown>;
  return { delivered: arrived.size === 0 ? null : delivered, arrived, more };
}
