import { readJson } from "./read-json.ts";
import { note, type Note } from "./finding.ts";
import { entryOf, type Family, type KnownIds, looksLikePolicy, memberInCase, type Section } from "./section.ts";
import { memberOf, type Tree } from "./tree.ts";

/** The browser for which a JSON file is meant, by its shape and its name. */
export function familyOfJson(file: string, text: string): Family {
  const { tree } = readJson(text, "chromium");
  if (/(^|\/)policies\.json$/.test(file) || memberOf(tree, "policies") || memberOf(tree, "type") || /managed-storage/.test(file)) return "firefox";
  return memberOf(memberOf(tree, "3rdparty"), "Extensions") && !/chrom|edge/.test(file) ? "firefox" : "chromium";
}

/** Reads a browser's JSON policy file, or a storage manifest of Firefox's. */
export function jsonSections(text: string, family: Family, known: KnownIds): { sections: Section[]; tree: Tree | undefined } {
  const { tree, notes } = readJson(text, family);
  const section = (id: string, found: Tree | undefined): Section => ({ family, format: "json", id, tree: found, notes });
  if (!tree) return { sections: [section("", undefined)], tree };
  if (tree.kind !== "object") {
    notes.push(note("noWrapper", "error", tree.line, "the file is no object: the browser finds no policy in it", "begin with { and the browser's own wrapper"));
    return { sections: [section("", undefined)], tree };
  }
  if (family === "firefox" && memberOf(tree, "type")) return { sections: [manifestSection(tree, known, notes)], tree };
  const root = family === "firefox" ? firefoxRoot(tree, notes) : tree;
  const third = root && memberInCase(root, "3rdparty", notes);
  const hasThird = root?.kind === "object" && [...root.members.keys()].some((name) => name.toLowerCase() === "3rdparty");
  if (!hasThird) notes.push(...missing(tree, root, family));
  const entries = third && memberInCase(third, family === "firefox" ? "Extensions" : "extensions", notes);
  if (entries && entries.kind !== "object") notes.push(note("notAnObject", "error", entries.line, `the extensions must stand in an object, not in ${entries.kind}`, 'write { "<id>": { … } }'));
  const { id, tree: found } = entryOf(entries, family, known, notes);
  return { sections: [section(id, family === "firefox" ? unfolded(found) : found)], tree };
}

/** Without settings of ours a file is whole; with them in the wrong place it is not. */
function missing(tree: Tree, root: Tree | undefined, family: Family): Note[] {
  const inner = family === "firefox" ? '{"policies":{"3rdparty":{"Extensions":{"<id>":{ … }}}}}' : '{"3rdparty":{"extensions":{"<id>":{ … }}}}';
  const isFirefoxShape = family === "chromium" && memberOf(tree, "policies") !== undefined;
  if (isFirefoxShape) return [note("noWrapper", "error", tree.line, "this is the shape of Firefox's file: Chromium finds nothing in it", `write ${inner}`)];
  const isBare = [tree, root].some((one) => looksLikePolicy(one) || (one?.kind === "object" && [...one.members.values()].some(looksLikePolicy)));
  if (isBare) return [note("noWrapper", "error", tree.line, "the keys stand without the browser's wrapper: it takes them for policies of its own and finds none", `write ${inner}`)];
  return [];
}

function firefoxRoot(tree: Tree, notes: Note[]): Tree | undefined {
  const root = memberInCase(tree, "policies", notes);
  if (root && root.kind !== "object") notes.push(note("notAnObject", "error", root.line, `"policies" must be an object, not ${root.kind}`, 'write "policies": { … }'));
  if (!root && notes.every(({ rule }) => rule !== "wrongCase") && memberOf(tree, "3rdparty")) {
    notes.push(note("noWrapper", "error", tree.line, 'the wrapper "policies" is missing: Firefox finds no policy in the file', 'write {"policies":{"3rdparty":{"Extensions":{"<id>":{ … }}}}}'));
  }
  return root;
}

/** Firefox takes the text of an object for the object. */
function unfolded(tree: Tree | undefined): Tree | undefined {
  if (tree?.kind !== "string" || typeof tree.value !== "string") return tree;
  return readJson(tree.value, "firefox").tree;
}

function manifestSection(tree: Tree, known: KnownIds, notes: Note[]): Section {
  const name = memberOf(tree, "name");
  const type = memberOf(tree, "type");
  const isStorage = type?.kind === "string" && type.value === "storage";
  if (!isStorage) notes.push(note("noWrapper", "error", type?.line ?? 1, 'a managed-storage manifest has "type": "storage"', 'write "type": "storage"'));
  const id = typeof (name?.kind === "string" ? name.value : undefined) === "string" ? String(plainName(name)) : "";
  const entries: Tree = { kind: "object", line: tree.line, members: new Map([[id, memberOf(tree, "data") ?? tree]]) };
  const found = entryOf(entries, "firefox", known, notes).tree;
  return { family: "firefox", format: "json", id, tree: isStorage ? found : undefined, notes };
}

function plainName(tree: Tree | undefined): unknown {
  return tree?.kind === "string" ? tree.value : "";
}
