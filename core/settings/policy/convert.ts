import type { z } from "zod";
import type { PolicyKind } from "./definition.ts";
import { valueAt } from "./verdict.ts";

/** A value as the schema wants it, and what was done to it: "" nothing. */
export type Converted = { value: unknown; note: string };

const BOOLEANS = new Map<unknown, boolean>([[0, false], [1, true], ["0", false], ["1", true], ["false", false], ["true", true]]);
/** Each round mends one depth of a record; none is deeper. */
const MOST_ROUNDS = 6;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * Firefox hands over what stands in the Windows registry as it is: numbers for booleans, JSON text for lists. Chromium
 * converts the same by the declared type. Here both become what was meant; nothing else is guessed.
 */
function convertTo(expected: string, value: unknown): unknown {
  if (expected === "boolean") return BOOLEANS.get(value);
  if (expected === "number" || expected === "int") return typeof value === "string" && /^-?\d{1,15}$/.test(value) ? Number(value) : undefined;
  if (typeof value !== "string") return undefined;
  const parsed = expected === "array" || expected === "object" ? parseJson(value) : undefined;
  return Array.isArray(parsed) === (expected === "array") && typeof parsed === "object" && parsed !== null ? parsed : undefined;
}

const EXPECTED: Record<PolicyKind, string> = { boolean: "boolean", integer: "number", choice: "string", text: "string", texts: "array", items: "array" };

/** The whole value of a key. */
export function convertValue(kind: PolicyKind, value: unknown): Converted {
  const isRight = EXPECTED[kind] === "array" ? Array.isArray(value) : typeof value === EXPECTED[kind];
  const converted = isRight ? undefined : convertTo(EXPECTED[kind], value);
  return converted === undefined ? { value, note: "" } : { value: converted, note: `${typeof value} → ${EXPECTED[kind]}` };
}

function setAt(root: unknown, path: readonly PropertyKey[], change: (holder: Record<PropertyKey, unknown>, name: PropertyKey) => void): void {
  const holder = valueAt(root, path.slice(0, -1));
  const name = path.at(-1);
  if (typeof holder === "object" && holder !== null && name !== undefined) change(holder as Record<PropertyKey, unknown>, name);
}

/**
 * One item of a list of objects: types as above; members that the schema does not know are taken out and named, as Chromium
 * does before delivery; where the schema has null for "none", a member left out is null, since Chromium's schemas have no null.
 */
export function convertItem(schema: z.ZodType, given: unknown): Converted & { dropped: string[] } {
  const parsed = typeof given === "string" ? convertTo("object", given) : undefined;
  const value: unknown = structuredClone(parsed ?? given);
  const dropped: string[] = [];
  const conversions = parsed === undefined ? [] : ["string → object"];
  const nulled = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const issues = schema.safeParse(value).error?.issues ?? [];
    const before = dropped.length + conversions.length + nulled.size;
    for (const issue of issues) {
      const at = issue.path.join(".");
      if (issue.code === "unrecognized_keys") {
        for (const key of issue.keys) setAt(value, [...issue.path, key], (holder, name) => delete holder[name]);
        dropped.push(...issue.keys.map((key) => (at ? `${at}.${key}` : key)));
      } else if (issue.code === "invalid_type" || issue.code === "invalid_value") {
        const current = valueAt(value, issue.path);
        const converted = convertTo(issue.code === "invalid_type" ? issue.expected : "boolean", current);
        if (converted !== undefined) {
          setAt(value, issue.path, (holder, name) => (holder[name] = converted));
          conversions.push(`${at}: ${typeof current} → ${typeof converted}`);
        } else if (current === undefined && issue.path.length > 0 && !nulled.has(at)) {
          nulled.add(at);
          setAt(value, issue.path, (holder, name) => (holder[name] = null));
        }
      }
    }
    if (before === dropped.length + conversions.length + nulled.size) break;
  }
  // A member that null does not mend was missing after all.
  for (const issue of schema.safeParse(value).error?.issues ?? []) {
    if (nulled.has(issue.path.join("."))) setAt(value, issue.path, (holder, name) => delete holder[name]);
  }
  return { value, note: conversions.join(", "), dropped };
}
