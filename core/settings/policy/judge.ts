import type { PolicyKey } from "./definition.ts";
import { convertItem, convertValue } from "./convert.ts";
import { isPolicyKey, POLICY_KEY_NAMES, type Policy, policyKeys } from "./keys.ts";
import { nearestName } from "./nearest.ts";
import { typeName, type Verdict, type Why, whyOf } from "./verdict.ts";

export type Judged = { policy: Policy; verdicts: Verdict[] };

type Finding = { value: unknown; verdicts: Verdict[] };

/**
 * Judges what a browser delivered, key by key and item by item: a bad item loses only itself, and is named with the reason.
 * Never throws. Nothing delivered at all (`undefined`, `{}`) is the empty policy without a verdict.
 */
export function judgePolicy(given: unknown): Judged {
  if (given === undefined || given === null) return { policy: {}, verdicts: [] };
  if (typeof given !== "object" || Array.isArray(given)) {
    return { policy: {}, verdicts: [{ key: "", item: null, outcome: "refused", given, why: { code: "notAnObject", values: { actual: typeName(given) } } }] };
  }
  const policy: Record<string, unknown> = {};
  const verdicts: Verdict[] = [];
  for (const [key, value] of Object.entries(given)) {
    const found = isPolicyKey(key) ? judgeKey(policyKeys[key], value) : unknownKey(key, value);
    verdicts.push(...found.verdicts);
    if (found.value !== undefined) policy[key] = found.value;
  }
  return { policy: policy as Policy, verdicts: verdicts.map((verdict) => nameMootDefault(verdict, policy)) };
}

function refuse(key: string, item: number | null, given: unknown, why: Why): Verdict {
  return { key, item, outcome: "refused", given, why };
}

function unknownKey(key: string, given: unknown): Finding {
  const nearest = nearestName(key, POLICY_KEY_NAMES);
  const why: Why = nearest ? { code: "unknownKeyNear", values: { nearest } } : { code: "unknownKey", values: {} };
  return { value: undefined, verdicts: [refuse(key, null, given, why)] };
}

function judgeKey(definition: PolicyKey, given: unknown): Finding {
  const { key, kind, schema } = definition;
  if (given === undefined) return { value: undefined, verdicts: [] };
  const { value, note } = convertValue(kind, given);
  if (definition.item && Array.isArray(value)) return judgeList(definition, definition.item, given, value, note);
  const parsed = schema.safeParse(value);
  if (!parsed.success) return { value: undefined, verdicts: [refuse(key, null, given, whyOf(parsed.error, value))] };
  const verdict: Verdict = note ? { key, item: null, outcome: "changed", given, why: { code: "converted", values: { note } } } : { key, item: null, outcome: "accepted", given, why: null };
  return { value: parsed.data, verdicts: [verdict] };
}

function judgeList({ key, kind, most }: PolicyKey, item: NonNullable<PolicyKey["item"]>, given: unknown, list: readonly unknown[], note: string): Finding {
  const accepted: unknown[] = [];
  const seen = new Set<string>();
  const verdicts: Verdict[] = [];
  for (const [index, member] of list.entries()) {
    const { value, note: conversions, dropped } = kind === "items" ? convertItem(item, member) : { value: member, note: "", dropped: [] };
    const parsed = item.safeParse(value);
    if (!parsed.success) {
      verdicts.push(refuse(key, index, member, whyOf(parsed.error, value)));
      continue;
    }
    const text = JSON.stringify(parsed.data);
    if (seen.has(text)) {
      verdicts.push(refuse(key, index, member, { code: "twice", values: {} }));
      continue;
    }
    if (accepted.length >= most) {
      verdicts.push(refuse(key, index, member, { code: "tooMany", values: { max: most } }));
      continue;
    }
    seen.add(text);
    accepted.push(parsed.data);
    if (dropped.length > 0) verdicts.push({ key, item: index, outcome: "changed", given: member, why: { code: "unknownMember", values: { members: dropped.join(", ") } } });
    else if (conversions) verdicts.push({ key, item: index, outcome: "changed", given: member, why: { code: "converted", values: { note: conversions } } });
  }
  // A list of which nothing is left would lock the user out of a choice that nobody meant to take.
  if (list.length > 0 && accepted.length === 0) return { value: undefined, verdicts: [refuse(key, null, given, { code: "noneLeft", values: {} }), ...verdicts] };
  const refused = list.length - accepted.length;
  const why: Why | null = refused > 0 ? { code: "partly", values: { refused, total: list.length } } : note ? { code: "converted", values: { note } } : null;
  return { value: accepted, verdicts: [{ key, item: null, outcome: why ? "changed" : "accepted", given, why }, ...verdicts] };
}

/** `x` and `xDefault` together: the lock holds, so the start is never seen. */
function nameMootDefault(verdict: Verdict, policy: Record<string, unknown>): Verdict {
  if (verdict.outcome === "refused" || verdict.item !== null || !isPolicyKey(verdict.key)) return verdict;
  const { mode, name } = policyKeys[verdict.key];
  const isMoot = mode === "default" && Object.hasOwn(policy, name) && policy[name] !== "user";
  return isMoot ? { ...verdict, outcome: "changed", why: { code: "lockBeatsDefault", values: { key: name } } } : verdict;
}
