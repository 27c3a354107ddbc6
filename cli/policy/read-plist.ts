import { XMLValidator } from "fast-xml-parser";
import { type Note, note } from "./finding.ts";
import { lineCounter, type ReadJson } from "./read-json.ts";
import { objectOf, type Tree } from "./tree.ts";

type Token = { tag: string; isEnd: boolean; isEmpty: boolean; line: number; text: string };

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return decimal === undefined ? (ENTITIES[name ?? ""] ?? whole) : String.fromCodePoint(Number(decimal));
  });
}

/** Elements in their order, each with the text that follows its tag. */
function tokensOf(text: string): Token[] {
  const lineOf = lineCounter(text);
  const plain = text.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!DOCTYPE[^>[]*(\[[\s\S]*?\])?[^>]*>/g, (whole) => whole.replace(/[^\n]/g, " "));
  return [...plain.matchAll(/<(\/?)([\w-]+)[^>]*?(\/?)>([^<]*)/g)].map((match) => ({ isEnd: match[1] === "/", tag: match[2] ?? "", isEmpty: match[3] === "/", text: decode(match[4] ?? ""), line: lineOf(match.index) }));
}

/** Reads an XML property list, as a profile or a plist file is one. */
export function readPlist(text: string): ReadJson {
  const valid = XMLValidator.validate(text.replace(/^\ufeff/, ""));
  if (valid !== true) return { tree: undefined, notes: [note("notPlist", "error", valid.err.line, `not valid XML: ${valid.err.msg}`, "correct or complete the file; plutil -lint names the place too")] };
  const tokens = tokensOf(text);
  const start = tokens.findIndex(({ tag }) => tag === "plist");
  if (start === -1) return { tree: undefined, notes: [note("notPlist", "error", 1, "no property list in this XML", "give a .plist or .mobileconfig file")] };
  const notes: Note[] = [];
  const cursor = { at: start + 1 };
  return { tree: readValue(tokens, cursor, notes), notes };
}

function readValue(tokens: readonly Token[], cursor: { at: number }, notes: Note[]): Tree | undefined {
  const token = tokens[cursor.at];
  if (!token || token.isEnd) return undefined;
  cursor.at += 1;
  const { tag, line, text } = token;
  if (tag === "dict" || tag === "array") {
    const items: Tree[] = [];
    const members = new Map<string, Tree>();
    while (!token.isEmpty && tokens[cursor.at] && tokens[cursor.at]?.isEnd !== true) {
      const name = tag === "dict" ? tokens[cursor.at] : undefined;
      if (name) cursor.at += name.isEmpty ? 1 : 2;
      const value = readValue(tokens, cursor, notes);
      if (!value) break;
      if (name?.tag === "key" && members.has(name.text)) notes.push(note("duplicateKey", "warning", name.line, `"${name.text}" stands twice in the same dict; the last one counts`, "remove one of the two", name.text));
      if (name) members.set(name.text, value);
      else items.push(value);
    }
    if (!token.isEmpty) cursor.at += 1;
    return tag === "dict" ? objectOf(line, members) : { kind: "array", line, items };
  }
  if (!token.isEmpty) cursor.at += 1;
  if (tag === "true" || tag === "false") return { kind: "boolean", line, value: tag === "true" };
  if (tag === "integer") return { kind: "integer", line, value: Number(text.trim()) };
  if (tag === "real") return { kind: "real", line, value: Number(text.trim()) };
  if (tag === "string") return { kind: "string", line, value: token.isEmpty ? "" : text };
  return { kind: "other", line, value: `${tag} ${text.trim()}` };
}
