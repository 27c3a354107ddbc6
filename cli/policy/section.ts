import { isPolicyKey } from "../../core/settings/policy/keys.ts";
import { FIREFOX_ID, PLACEHOLDER_ID } from "../deploy/places.ts";
import { type Note, note } from "./finding.ts";
import { memberOf, type Tree } from "./tree.ts";

export type Family = "chromium" | "firefox";
export type Format = "json" | "registry" | "plist";

/** The extension's own part of a file; `tree` undefined: the browser hears of no policy for it. */
export type Section = { family: Family; format: Format; id: string; tree: Tree | undefined; notes: Note[] };

/** Extension ids that are right here; empty: not told, so any well-formed one is. */
export type KnownIds = readonly string[];

const FOREIGN = "the browser gives it to another extension, or to none";

/** True for an object in which keys of ours stand. */
export function looksLikePolicy(tree: Tree | undefined): boolean {
  return tree?.kind === "object" && [...tree.members.keys()].some((key) => isPolicyKey(key));
}

/** Finds a member whatever its letters' case, and says so where the case is wrong: browsers count it. */
export function memberInCase(tree: Tree | undefined, name: string, notes: Note[]): Tree | undefined {
  const right = memberOf(tree, name);
  if (right || tree?.kind !== "object") return right;
  const near = [...tree.members.keys()].find((key) => key.toLowerCase() === name.toLowerCase());
  if (near !== undefined) notes.push(note("wrongCase", "error", tree.members.get(near)?.line ?? tree.line, `"${near}" must be "${name}", in these letters: the browser does not see it`, `write "${name}"`));
  return undefined;
}

/** The extension's entry among those of a file; names an entry of ours under another's id. */
export function entryOf(entries: Tree | undefined, family: Family, known: KnownIds, notes: Note[]): { id: string; tree: Tree | undefined } {
  if (entries?.kind !== "object") return { id: "", tree: undefined };
  const right = [...entries.members].find(([id]) => (family === "firefox" ? id === FIREFOX_ID : known.includes(id)));
  if (right) return { id: right[0], tree: right[1] };
  const ours = [...entries.members].find(([, tree]) => looksLikePolicy(tree));
  const candidate = ours ?? (entries.members.size === 1 ? [...entries.members][0] : undefined);
  if (!candidate) return { id: "", tree: undefined };
  const [id, tree] = candidate;
  const fault = idFault(id, family, known);
  if (!fault) return { id, tree };
  notes.push(note("wrongId", "error", tree.line, `${fault}: ${FOREIGN}`, family === "firefox" ? `write ${FIREFOX_ID}` : known[0] ? `write ${known[0]}` : "write the id that chrome://extensions shows, or have waybill policy-kit write it", id));
  return { id, tree: undefined };
}

function idFault(id: string, family: Family, known: KnownIds): string {
  if (family === "firefox") return `${id} is not this extension's id in Firefox`;
  if (known.length > 0) return `${id} is not the given id (${known.join(", ")})`;
  if (id === PLACEHOLDER_ID) return `${id} is the placeholder of the templates`;
  if (id === FIREFOX_ID) return `${id} is the id for Firefox`;
  return /^[a-p]{32}$/.test(id) ? "" : `${id} is no id of Chromium's, which has 32 letters from a to p`;
}
