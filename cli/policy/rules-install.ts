import { note, type Note } from "./finding.ts";
import { readJson } from "./read-json.ts";
import { memberOf, type Tree } from "./tree.ts";

const HOST_LISTS = ["runtime_blocked_hosts", "runtime_allowed_hosts"];
/** A scheme and a host, and nothing behind it. */
const HOST_PATTERN = /^(\*|https?|file|ftp):\/\/(\*|(\*\.)?[^/*]+)$/;

/** What stands wrong in the part of a file that installs extensions. `root` is the object of the browser's own policies. */
export function checkInstall(root: Tree | undefined): Note[] {
  const settings = unfold(memberOf(root, "ExtensionSettings"));
  if (settings?.kind !== "object") return [];
  return [...settings.members].flatMap(([id, entry]) =>
    HOST_LISTS.flatMap((name) => {
      const list = listOf(memberOf(unfold(entry), name));
      return list.flatMap((item, index) => {
        const text = item.kind === "string" ? String(item.value) : "";
        if (HOST_PATTERN.test(text)) return [];
        const why = /^[a-z*]+:\/\/[^/]+\//.test(text) ? `${text} has a path: the browser ignores the pattern` : `${text || item.kind} is no host pattern: the browser ignores it`;
        return [note("hostPattern", "error", item.line, why, "write scheme and host alone, such as *://*.example.com", `${id} ${name}`, index)];
      });
    }),
  );
}

/** Windows holds it as JSON text, or as subkeys. */
function unfold(tree: Tree | undefined): Tree | undefined {
  return tree?.kind === "string" && typeof tree.value === "string" ? readJson(tree.value, "chromium").tree : tree;
}

function listOf(tree: Tree | undefined): Tree[] {
  if (tree?.kind === "array") return tree.items;
  return tree?.kind === "object" ? [...tree.members.values()] : [];
}
