import { translator } from "../../core/messages/t.ts";
import { judgePolicy } from "../../core/settings/policy/judge.ts";
import { isPolicyKey } from "../../core/settings/policy/keys.ts";
import { mendText, type Verdict, whyText } from "../../core/settings/policy/verdict.ts";
import { note, type Note } from "./finding.ts";
import type { Format } from "./section.ts";
import type { Tree } from "./tree.ts";

const t = translator("en");
/** In force all the same, and nothing is lost by it. */
const HARMLESS = new Set(["converted", "lockBeatsDefault", "twice"]);

/** Names keys that the browser's schema does not know, before it leaves them out. */
export function unknownKeys(members: Map<string, Tree>): Note[] {
  return [...members].flatMap(([key, tree]) => {
    if (isPolicyKey(key)) return [];
    const [verdict] = judgePolicy({ [key]: null }).verdicts;
    return verdict ? [noteOf(verdict, members, tree.line)] : [];
  });
}

/** What the judge inside the extension says of what arrives. A registry has no types of its own: conversions are its nature. */
export function judged(verdicts: readonly Verdict[], arrived: Map<string, Tree>, format: Format): Note[] {
  return verdicts.flatMap((verdict) => {
    const { key, outcome, why } = verdict;
    // The sum of what is named item by item; and keys that are named already.
    if (outcome === "accepted" || !why || why.code === "partly" || (key !== "" && !isPolicyKey(key) && arrived.has(key))) return [];
    if (why.code === "converted" && format === "registry") return [];
    return [noteOf(verdict, arrived, 1)];
  });
}

function noteOf(verdict: Verdict, members: Map<string, Tree>, otherwise: number): Note {
  const { key, item, why } = verdict;
  const tree = members.get(key);
  const place = tree?.kind === "array" && item !== null ? tree.items[item] : tree;
  const code = why?.code ?? "malformed";
  const rule = code === "unknownKeyNear" ? "unknownKey" : code;
  return note(rule, HARMLESS.has(code) ? "warning" : "error", place?.line ?? otherwise, why ? whyText(why, t) : "", why ? mendText(why, t) : "", key, item);
}
