import type { z } from "zod";

/** How a value is written, and by which control an administrator's console offers it. */
export type PolicyKind = "boolean" | "choice" | "integer" | "text" | "texts" | "items";

/** lock: in force and not to be changed; default: where the user starts; add: appended to a list; only: nothing of the user's stands against it. */
export type PolicyMode = "lock" | "default" | "add" | "only";

/** One key as it is delivered. Its title and description are the texts `policy_<name>` and `policy_<name>_text`. */
export type PolicyKey<S extends z.ZodType = z.ZodType> = {
  /** As an administrator writes it: `badge`, `badgeDefault`, `sitesAdd`. */
  key: string;
  /** Without the ending: `badge`, `sites`. */
  name: string;
  mode: PolicyMode;
  kind: PolicyKind;
  /** Of the whole value. */
  schema: S;
  /** Of one member, where the value is a list, and how many it takes. */
  item: z.ZodType | null;
  most: number;
  /** Of a `choice`, or of the members of `texts` that are chosen from a list. */
  choices: readonly string[];
  /** A value that the schema accepts. */
  example: unknown;
};

export type PolicyKeys = Record<string, PolicyKey>;

type Single<S extends z.ZodType> = { kind: "boolean" | "integer" | "text"; schema: S; example: z.input<S> } | { kind: "choice"; schema: S; example: z.input<S>; choices: readonly string[] };
type List<I extends z.ZodType> = { kind: "texts" | "items"; schema: z.ZodArray<I>; most: number; example: z.input<I>[]; choices?: readonly string[] };

const SUFFIX: Record<PolicyMode, string> = { lock: "", only: "", default: "Default", add: "Add" };

function define(name: string, modes: readonly PolicyMode[], given: Single<z.ZodType> | List<z.ZodType>): PolicyKeys {
  const list = given.kind === "texts" || given.kind === "items" ? { item: given.schema.element, most: given.most } : { item: null, most: 0 };
  const choices = ("choices" in given && given.choices) || [];
  return Object.fromEntries(
    modes.map((mode) => {
      const key = name + SUFFIX[mode];
      return [key, { key, name, mode, kind: given.kind, schema: given.schema, ...list, choices, example: given.example }];
    }),
  );
}

/** A setting: `x` locks it, `xDefault` is where the user starts. */
export function lockable<N extends string, S extends z.ZodType>(name: N, given: Single<S>): Record<N | `${N}Default`, PolicyKey<S>> {
  return define(name, ["lock", "default"], given) as Record<N | `${N}Default`, PolicyKey<S>>;
}

/** A list of the user's: `x` replaces and locks it, `xDefault` is where the user starts, `xAdd` is appended. */
export function lockableList<N extends string, I extends z.ZodType>(name: N, given: List<I>): Record<N | `${N}Default` | `${N}Add`, PolicyKey<z.ZodArray<I>>> {
  return define(name, ["lock", "default", "add"], given as List<z.ZodType>) as Record<N | `${N}Default` | `${N}Add`, PolicyKey<z.ZodArray<I>>>;
}

/** A key without a counterpart among the user's settings. */
export function only<N extends string, S extends z.ZodType>(name: N, given: Single<S>): Record<N, PolicyKey<S>> {
  return define(name, ["only"], given) as Record<N, PolicyKey<S>>;
}

export function onlyList<N extends string, I extends z.ZodType>(name: N, given: List<I>): Record<N, PolicyKey<z.ZodArray<I>>> {
  return define(name, ["only"], given as List<z.ZodType>) as Record<N, PolicyKey<z.ZodArray<I>>>;
}
