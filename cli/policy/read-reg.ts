import { type Note, note } from "./finding.ts";
import { objectOf, type Tree } from "./tree.ts";

/** Keys of a `.reg` file by their path below the hive, in the letters given, each with its values. */
export type RegistryKeys = Map<string, { line: number; values: Map<string, Tree> }>;
export type ReadRegistry = { keys: RegistryKeys; notes: Note[] };

/** Types of the registry that no browser takes for an extension's policy. */
const UNREAD: Record<string, string> = { "hex(7)": "REG_MULTI_SZ", "hex(b)": "REG_QWORD", hex: "REG_BINARY", "hex(3)": "REG_BINARY", "hex(0)": "REG_NONE" };

/** Text of a file as regedit takes it: UTF-16 with a mark, or plain. */
export function decodeReg(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.subarray(2).toString("utf16le");
  return bytes.toString("utf8").replace(/^\ufeff/, "");
}

/** Reads what a `.reg` file sets; deletions count as nothing set. */
export function readReg(text: string): ReadRegistry {
  const keys: RegistryKeys = new Map();
  const notes: Note[] = [];
  const lines = text.split(/\r\n|\n|\r/);
  if (!/^(Windows Registry Editor Version 5\.00|REGEDIT4)\s*$/.test(lines[0] ?? "")) notes.push(note("notReg", "error", 1, "the first line names no registry file: regedit refuses the whole file", "begin with: Windows Registry Editor Version 5.00"));
  let current: { line: number; values: Map<string, Tree> } | undefined;
  for (let index = 1; index < lines.length; index += 1) {
    const line = index + 1;
    let entry = (lines[index] ?? "").trim();
    // Long values go on behind a backslash.
    while (entry.endsWith("\\") && /=\s*hex/.test(entry)) entry = entry.slice(0, -1) + (lines[(index += 1)] ?? "").trim();
    if (entry === "" || entry.startsWith(";")) continue;
    const section = /^\[(-?)(HKEY_LOCAL_MACHINE|HKEY_CURRENT_USER|HKLM|HKCU)\\(.+)\]$/i.exec(entry);
    if (section) {
      const path = section[3] ?? "";
      if (section[1]) for (const known of keys.keys()) if (`${known}\\`.toLowerCase().startsWith(`${path}\\`.toLowerCase())) keys.delete(known);
      current = section[1] ? undefined : (keys.get(path) ?? { line, values: new Map() });
      if (current) keys.set(path, current);
      continue;
    }
    const value = /^(?:"((?:[^"\\]|\\.)*)"|@)\s*=\s*(.*)$/.exec(entry);
    if (!value || !current) {
      if (!entry.startsWith("[")) notes.push(note("notReg", "error", line, "not a line that regedit reads", 'write "name"="text" or "name"=dword:00000001 below a key in brackets'));
      continue;
    }
    const name = unescape(value[1] ?? "");
    const read = readValue(value[2] ?? "", line);
    if (read) current.values.set(name, read);
    else current.values.delete(name);
    if (read?.kind === "other" && String(read.value).startsWith("REG_")) notes.push(note("registryType", "error", line, `${name} is ${String(read.value)}, which no browser reads for an extension`, "use REG_DWORD for yes, no and numbers, REG_SZ for text, numbered REG_SZ values of a subkey for a list", name));
  }
  return { keys, notes };
}

function unescape(text: string): string {
  return text.replace(/\\(.)/g, "$1");
}

function readValue(text: string, line: number): Tree | undefined {
  if (text === "-") return undefined;
  const quoted = /^"((?:[^"\\]|\\.)*)"$/.exec(text)?.[1];
  if (quoted !== undefined) return { kind: "string", line, value: unescape(quoted) };
  const dword = /^dword:([0-9a-f]{1,8})$/i.exec(text)?.[1];
  if (dword !== undefined) return { kind: "integer", line, value: Number.parseInt(dword, 16) | 0 };
  const [, type = "", bytes = ""] = /^(hex(?:\([0-9a-f]\))?):([0-9a-f, ]*)$/i.exec(text) ?? [];
  const kind = type.toLowerCase();
  if (kind === "hex(1)" || kind === "hex(2)") return { kind: "string", line, value: Buffer.from(bytes.replace(/[^0-9a-f]/gi, ""), "hex").toString("utf16le").replace(/\0+$/, "") };
  return { kind: "other", line, value: UNREAD[kind] ?? "REG_ unknown" };
}

/** The values and subkeys below a path, as one object; undefined where there is no such key. Case does not count. */
export function registryTree(keys: RegistryKeys, path: string): Tree | undefined {
  const below = [...keys].filter(([key]) => `${key}\\`.toLowerCase().startsWith(`${path}\\`.toLowerCase()));
  if (below.length === 0) return undefined;
  const root = objectOf(below[0]?.[1].line ?? 1, []);
  for (const [key, { line, values }] of below) {
    const names = key.slice(path.length + 1).split("\\").filter(Boolean);
    let at = root;
    for (const name of names) {
      if (at.kind !== "object") break;
      const next: Tree = at.members.get(name) ?? objectOf(line, []);
      at.members.set(name, next);
      at = next;
    }
    if (at.kind === "object") for (const [name, value] of values) at.members.set(name, value);
  }
  return root;
}

/** Firefox takes a subkey whose first value is named 1 as a list; all else arrives as it stands. */
export function firefoxRegistry(tree: Tree): Tree {
  if (tree.kind !== "object") return tree;
  const members = [...tree.members].map(([name, member]): [string, Tree] => [name, firefoxRegistry(member)]);
  if (members[0]?.[0] === "1") return { kind: "array", line: tree.line, items: members.map(([, member]) => member) };
  return { ...tree, members: new Map(members) };
}
