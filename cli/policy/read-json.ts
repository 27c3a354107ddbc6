import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { type Note, note } from "./finding.ts";
import { objectOf, type Tree } from "./tree.ts";

export type ReadJson = { tree: Tree | undefined; notes: Note[] };

/** Chromium takes comments and trailing commas; Firefox reads by the letter of the standard. */
export type Dialect = "chromium" | "firefox";

const INT32 = 2 ** 31;
/** Chromium's reader goes no deeper. */
const MOST_DEPTH = 200;

/** Reads a file as the browser's own reader does; `tree` is undefined where it would discard the whole file. */
export function readJson(given: string, dialect: Dialect): ReadJson {
  const hasMark = given.startsWith("\ufeff");
  const plain = hasMark ? given.slice(1) : given;
  const text = dialect === "chromium" ? standard(plain) : plain;
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: false });
  const lineOf = lineCounter(plain);
  const [first] = errors;
  const nothing = "the browser discards the whole file, and the extension hears that there is no policy";
  const lone = dialect === "chromium" ? LONE_SURROGATE.exec(text) : null;
  if (lone) return { tree: undefined, notes: [note("notJson", "error", lineOf(lone.index), `half of a character, ${lone[0]}: ${nothing}`, "write the character itself")] };
  if (first || !root) return { tree: undefined, notes: [note("notJson", "error", lineOf(first?.offset ?? 0), `not valid JSON${first ? ` (${printParseErrorCode(first.error)})` : ""}: ${nothing}`, "complete or correct the file; write it to another name and rename it into place, so that no half-written file is ever seen")] };
  if (depthOf(root) > MOST_DEPTH) return { tree: undefined, notes: [note("tooDeep", "error", 1, `nested more than ${MOST_DEPTH} deep: ${nothing}`, "no key of this extension is nested so deep: correct the file")] };
  const notes: Note[] = [];
  if (dialect === "firefox") {
    const why = strictError(given);
    if (why) return { tree: undefined, notes: [note(hasMark ? "byteOrderMark" : "comments", "error", why.offset === null ? 1 : lineOf(why.offset), `Firefox takes neither comments nor trailing commas nor a byte-order mark: ${nothing}`, "remove them; Chromium takes them, Firefox does not")] };
  }
  return { tree: treeOfNode(root, text, lineOf, notes), notes };
}

/** An escape for one half of a character beyond U+FFFF, without the other. */
const LONE_SURROGATE = /\\u[dD][89abAB][\da-fA-F]{2}(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB][\da-fA-F]{2})\\u[dD][c-fC-F][\da-fA-F]{2}/;

/** Letters of the private area stand in for what Chromium takes in texts and the standard does not; never shifting what follows. */
const STAND_IN = 0xe100;
const FILLER = "\ue0ff";

function standIn(code: number): string {
  return String.fromCharCode(STAND_IN + code);
}

/** Line breaks in a text, and escapes such as \x41. */
function standard(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"|\/\/[^\n\r]*|\/\*[\s\S]*?\*\//g, (token) =>
    token.startsWith('"')
      ? token.replace(/\\(?:x([\da-fA-F]{2})|.)|[\n\r]/g, (found, hex: string | undefined) => (hex !== undefined ? standIn(Number.parseInt(hex, 16)) + FILLER.repeat(3) : found.length === 1 ? standIn(found.charCodeAt(0)) : found))
      : token,
  );
}

function restored(text: string): string {
  return text.replaceAll(FILLER, "").replace(/[\ue100-\ue1ff]/g, (found) => String.fromCharCode(found.charCodeAt(0) - STAND_IN));
}

function strictError(text: string): { offset: number | null } | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    const at = /position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
    return { offset: at === undefined ? null : Number(at) };
  }
}

function depthOf(node: Node): number {
  let most = 0;
  const open: [Node, number][] = [[node, 1]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [current, depth] = next;
    const isContainer = current.type === "object" || current.type === "array";
    most = Math.max(most, depth);
    for (const child of current.children ?? []) open.push([child, isContainer ? depth + 1 : depth]);
  }
  return most;
}

/** Line of an offset, from 1. */
export function lineCounter(text: string): (offset: number) => number {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((match) => match.index + match[0].length)];
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}

function treeOfNode(node: Node, text: string, lineOf: (offset: number) => number, notes: Note[]): Tree {
  const line = lineOf(node.offset);
  if (node.type === "array") return { kind: "array", line, items: (node.children ?? []).map((child) => treeOfNode(child, text, lineOf, notes)) };
  if (node.type === "object") {
    const members = new Map<string, Tree>();
    for (const { children: [name, value] = [] } of node.children ?? []) {
      if (!name || !value) continue;
      const key = restored(String(name.value));
      if (members.has(key)) notes.push(note("duplicateKey", "warning", lineOf(name.offset), `"${key}" stands twice in the same object; the last one counts`, "remove one of the two", key));
      members.set(key, treeOfNode(value, text, lineOf, notes));
    }
    return objectOf(line, members);
  }
  if (node.type === "number") {
    const literal = text.slice(node.offset, node.offset + node.length);
    const value = Number(node.value);
    const isWhole = !/[.eE]/.test(literal) && value >= -INT32 && value < INT32;
    return { kind: isWhole ? "integer" : "real", line, value };
  }
  return { kind: node.type === "null" ? "null" : node.type === "boolean" ? "boolean" : "string", line, value: typeof node.value === "string" ? restored(node.value) : (node.value as unknown) };
}
