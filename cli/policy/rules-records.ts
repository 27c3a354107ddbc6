import { applyOverlay } from "../../core/overlay/apply.ts";
import { isEmptyOverlay, overlayOf } from "../../core/overlay/overlay.ts";
import type { Records } from "../../core/dataset/kinds.ts";
import { judgePolicy } from "../../core/settings/policy/judge.ts";
import type { Policy } from "../../core/settings/policy/keys.ts";
import { openPack } from "../../core/settings/policy/pack.ts";
import type { Verdict } from "../../core/settings/policy/verdict.ts";
import { note, type Note } from "./finding.ts";
import { judged } from "./rules-judge.ts";
import type { Tree } from "./tree.ts";

/** The pack of a policy, opened and judged; null where there is none or it is refused. */
export async function unpack(policy: Policy): Promise<{ packed: Policy; verdicts: Verdict[] }> {
  if (!policy.overlayPack) return { packed: {}, verdicts: [] };
  const opened = await openPack(policy.overlayPack, policy.overlayPackKey);
  if (!opened.ok) return { packed: {}, verdicts: [{ key: "overlayPack", item: null, outcome: "refused", given: null, why: { code: opened.fault, values: {} } }] };
  const inner = judgePolicy(opened.contents);
  return { packed: inner.policy, verdicts: inner.verdicts.map((verdict) => ({ ...verdict, key: `overlayPack.${verdict.key}` })) };
}

/** What an overlay and the rules say of records, held against the dataset. */
export async function checkRecords(policy: Policy, arrived: Map<string, Tree>, read: () => Promise<Records>): Promise<Note[]> {
  const { packed, verdicts } = await unpack(policy);
  const overlay = overlayOf(policy, packed);
  const isNamed = !isEmptyOverlay(overlay) || ID_LISTS.test(JSON.stringify([policy.attentionRules, policy.attentionRulesDefault, policy.attentionRulesAdd, policy.notices]));
  if (!isNamed) return judged(verdicts, arrived, "json");
  const records = await read();
  const layered = isEmptyOverlay(overlay) ? { records, verdicts: [] } : applyOverlay(records, overlay);
  // What came in the pack has no line; items of the policy itself stand behind the pack's.
  const notes = judged([...verdicts, ...layered.verdicts], arrived, "json");
  return [...notes, ...unknownIds(policy, arrived, layered.records)];
}

const ID_LISTS = /"(services|operators|parents)":\[/;
const ID_MEMBERS = { services: "services", operators: "operators", parents: "operators" } as const;

/** Rules and notices that name a record which is not there: they will never hold. */
function unknownIds(policy: Policy, arrived: Map<string, Tree>, records: Records): Note[] {
  const lists = { attentionRules: policy.attentionRules, attentionRulesDefault: policy.attentionRulesDefault, attentionRulesAdd: policy.attentionRulesAdd, notices: policy.notices };
  return Object.entries(lists).flatMap(([key, list = []]) =>
    list.flatMap((rule, index) =>
      (Object.keys(ID_MEMBERS) as (keyof typeof ID_MEMBERS)[]).flatMap((member) => {
        const ids = (rule as Partial<Record<string, unknown>>)[member];
        const missing = Array.isArray(ids) ? ids.filter((id) => !records[ID_MEMBERS[member]].has(String(id))) : [];
        const tree = arrived.get(key);
        const line = (tree?.kind === "array" ? tree.items[index]?.line : undefined) ?? tree?.line ?? 1;
        return missing.map((id) => note("unknownRecord", "warning", line, `the dataset has no ${member === "services" ? "service" : "operator"} ${String(id)}: the condition never holds`, "look the id up in the encyclopaedia or in data/", key, index));
      }),
    ),
  );
}
