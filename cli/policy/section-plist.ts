import { basename } from "node:path";
import { TARGETS, type Target } from "../deploy/places.ts";
import { note, type Note } from "./finding.ts";
import { readPlist } from "./read-plist.ts";
import { entryOf, type KnownIds, looksLikePolicy, type Section } from "./section.ts";
import { memberAt, memberOf, objectOf, type Tree } from "./tree.ts";

/** Values of one preference domain, and whether they are forced: others reach no extension. */
type Domain = { name: string; values: Tree; isForced: boolean };

/** The extension's part of a profile or a plist, for each browser that it speaks of. */
export function plistSections(file: string, text: string, known: KnownIds): { sections: Section[]; roots: { name: string; tree: Tree }[]; notes: Note[] } {
  const { tree, notes } = readPlist(text);
  const domains = tree ? domainsOf(file, tree) : [];
  const sections = domains.flatMap((domain) => sectionOf(domain, known));
  const roots = domains.flatMap(({ name, values }) => TARGETS.filter(({ macDomain }) => macDomain === name).map((target) => ({ name: target.name, tree: values })));
  if (tree && sections.length === 0 && roots.length === 0) notes.push(note("wrongDomain", "error", tree.line, `no preference domain of a browser: ${domains.map(({ name }) => name || "none").join(", ")}`, `name the file, or the payload's type, ${TARGETS[0]?.macDomain}.extensions.<id>`));
  return { sections, roots, notes };
}

function domainsOf(file: string, tree: Tree): Domain[] {
  const payloads = memberOf(tree, "PayloadContent");
  if (payloads?.kind !== "array") return [{ name: basename(file).replace(/\.plist$/, ""), values: tree, isForced: true }];
  return payloads.items.flatMap((payload): Domain[] => {
    const type = memberOf(payload, "PayloadType");
    const name = type?.kind === "string" ? String(type.value) : "";
    if (name !== "com.apple.ManagedClient.preferences") return [{ name, values: withoutHead(payload), isForced: true }];
    const inner = memberOf(payload, "PayloadContent");
    if (inner?.kind !== "object") return [];
    return [...inner.members].flatMap(([domain, levels]) =>
      levels.kind === "object"
        ? [...levels.members].flatMap(([level, list]) => (list.kind === "array" ? list.items.map((item) => ({ name: domain, values: memberAt(item, "mcx_preference_settings") ?? objectOf(item.line, []), isForced: level === "Forced" })) : []))
        : [],
    );
  });
}

/** A payload's members besides those that every payload has. */
function withoutHead(payload: Tree): Tree {
  return payload.kind === "object" ? { ...payload, members: new Map([...payload.members].filter(([name]) => !/^Payload[A-Z]/.test(name))) } : payload;
}

function sectionOf({ name, values, isForced }: Domain, known: KnownIds): Section[] {
  const target = TARGETS.find(({ macDomain }) => name === macDomain || name.startsWith(`${macDomain}.extensions.`));
  const notes: Note[] = [];
  if (!isForced) notes.push(note("notForced", "error", values.line, `values of ${name} are not forced: browsers give an extension forced values alone`, "put them below Forced, or into a payload whose type is the domain"));
  if (target?.family === "firefox") return firefoxSection(values, known, notes, isForced);
  if (target && name !== target.macDomain) {
    const id = name.slice(target.macDomain.length + ".extensions.".length);
    const { tree } = entryOf(objectOf(values.line, [[id, values]]), "chromium", known, notes);
    return [{ family: "chromium", format: "plist", id, tree: isForced ? tree : undefined, notes }];
  }
  const isMisplaced = looksLikePolicy(values) || (target !== undefined && memberOf(values, "3rdparty") !== undefined);
  if (!isMisplaced) return [];
  notes.push(note("wrongDomain", "error", values.line, `settings of an extension stand in ${name || "no domain"}, where no browser looks for them`, `name the domain ${suggestion(target)}.extensions.<id>`));
  return [{ family: "chromium", format: "plist", id: "", tree: undefined, notes }];
}

function suggestion(target: Target | undefined): string {
  return target?.macDomain ?? TARGETS[0]?.macDomain ?? "";
}

function firefoxSection(values: Tree, known: KnownIds, notes: Note[], isForced: boolean): Section[] {
  const entries = memberAt(values, "3rdparty", "Extensions");
  if (!entries) return [];
  const isEnabled = memberOf(values, "EnterprisePoliciesEnabled");
  const isOn = isEnabled?.kind === "boolean" && isEnabled.value === true;
  if (!isOn) notes.push(note("notEnabled", "error", values.line, "EnterprisePoliciesEnabled is not true: Firefox reads none of these policies", "add <key>EnterprisePoliciesEnabled</key><true/>"));
  const { id, tree } = entryOf(entries, "firefox", known, notes);
  return [{ family: "firefox", format: "plist", id, tree: isForced && isOn ? tree : undefined, notes }];
}
