import type { z } from "zod";
import type { Translate, Values } from "../../messages/t.ts";
import type { PackFault } from "./pack.ts";

/** Why something was refused or changed. Each has the texts `policyWhy_<code>` and `policyMend_<code>`. */
export type WhyCode =
  | "unknownKey"
  | "unknownKeyNear"
  | "notAnObject"
  | "wrongType"
  | "notAChoice"
  | "outOfRange"
  | "tooLong"
  | "tooMany"
  | "malformed"
  | "unknownMember"
  | "converted"
  | "twice"
  | "partly"
  | "noneLeft"
  | "lockBeatsDefault"
  | "badCorrection"
  | "nothingSuppressed"
  | PackFault;
export type Why = { code: WhyCode; values: Values };

/**
 * What became of one key, or of one item of a list. accepted: as given; changed: in force, but not word for word as given;
 * refused: not in force.
 */
export type Verdict = { key: string; /** Position in the list, from 0; null: the whole value. */ item: number | null; outcome: "accepted" | "changed" | "refused"; given: unknown; why: Why | null };

/** What is wrong, in words of a language. */
export function whyText({ code, values }: Why, t: Translate): string {
  return t(`policyWhy_${code}`, values);
}

/** What to do about it. */
export function mendText({ code, values }: Why, t: Translate): string {
  return t(`policyMend_${code}`, values);
}

export function typeName(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

/** The first thing that a schema found wrong. `detail` is in the schema's own words, which are English. */
export function whyOf(error: z.core.$ZodError, given: unknown): Why {
  const issue = error.issues[0];
  const where = issue?.path.join(".") ?? "";
  const at = where ? `${where}: ` : "";
  switch (issue?.code) {
    case "invalid_type":
      return { code: "wrongType", values: { at, expected: issue.expected, actual: typeName(valueAt(given, issue.path)) } };
    case "invalid_value":
      return { code: "notAChoice", values: { at, choices: issue.values.map(String).join(", ") } };
    case "too_big":
      return issue.origin === "string" ? { code: "tooLong", values: { at, max: String(issue.maximum) } } : { code: "outOfRange", values: { at, detail: issue.message } };
    case "too_small":
      return { code: "outOfRange", values: { at, detail: issue.message } };
    default:
      return { code: "malformed", values: { at, detail: issue?.message ?? "" } };
  }
}

export function valueAt(given: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, name) => (typeof value === "object" && value !== null && Object.hasOwn(value, name) ? (value as Record<PropertyKey, unknown>)[name] : undefined), given);
}
