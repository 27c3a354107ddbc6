import { TARGETS } from "../deploy/places.ts";
import { note, type Note } from "./finding.ts";
import { firefoxRegistry, readReg, type RegistryKeys, registryTree } from "./read-reg.ts";
import { entryOf, type KnownIds, looksLikePolicy, type Section } from "./section.ts";
import { memberOf, objectOf, type Tree } from "./tree.ts";

/** The extension's part of a `.reg` file, for each browser that the file speaks of. */
export function registrySections(text: string, known: KnownIds): { sections: Section[]; roots: { name: string; tree: Tree }[]; notes: Note[] } {
  const { keys, notes } = readReg(text);
  const sections: Section[] = [];
  const roots: { name: string; tree: Tree }[] = [];
  for (const target of TARGETS) {
    const root = registryTree(keys, target.registry);
    if (!root) continue;
    roots.push({ name: target.name, tree: root });
    const own: Note[] = [];
    const third = below(root, "3rdparty");
    if (below(below(root, "Recommended"), "3rdparty")) own.push(note("recommended", "error", root.line, "recommended policies never reach an extension", "write it below the browser's own key, without Recommended"));
    const isFirefox = target.family === "firefox";
    // Windows keeps the letters in which a key was made, and Firefox counts them.
    const entries = isFirefox ? memberOf(third, "Extensions") : below(third, "extensions");
    if (isFirefox && !entries && below(third, "Extensions")) own.push(note("wrongCase", "error", root.line, '"extensions" must be "Extensions": Firefox does not see it', "write …\\3rdparty\\Extensions\\"));
    if (!third && own.length === 0) continue;
    const reached = isFirefox ? entries : policies(entries, own);
    const { id, tree } = entryOf(reached, target.family, known, own);
    sections.push({ family: target.family, format: "registry", id, tree: tree && isFirefox ? firefoxRegistry(tree) : tree, notes: own });
  }
  if (sections.length === 0) notes.push(...elsewhere(keys));
  return { sections, roots, notes };
}

function below(tree: Tree | undefined, name: string): Tree | undefined {
  if (tree?.kind !== "object") return undefined;
  return [...tree.members].find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
}

/** Chromium keeps an extension's settings in a subkey named policy. */
function policies(entries: Tree | undefined, notes: Note[]): Tree | undefined {
  if (entries?.kind !== "object") return undefined;
  const inner = [...entries.members].map(([id, tree]): [string, Tree] => {
    const policy = below(tree, "policy");
    if (!policy && looksLikePolicy(tree)) notes.push(note("noPolicySubkey", "error", tree.line, `the values stand beside the subkey "policy", where Chromium looks for none`, `write them below …\\${id}\\policy`, id));
    return [id, policy ?? objectOf(tree.line, [])];
  });
  return objectOf(entries.line, inner);
}

function elsewhere(keys: RegistryKeys): Note[] {
  const [path, found] = [...keys].find(([key, { line, values }]) => /3rdparty/i.test(key) || looksLikePolicy({ kind: "object", line, members: values })) ?? [];
  if (path === undefined || !found) return [];
  return [note("wrongPath", "error", found.line, `${path} is no place where a browser looks for policies`, `write below HKEY_LOCAL_MACHINE\\${TARGETS.map(({ registry }) => registry).join(", ")}`)];
}
