import type { Records } from "../../core/dataset/kinds.ts";
import { translator } from "../../core/messages/t.ts";
import { judgePolicy } from "../../core/settings/policy/judge.ts";
import { mendText, whyText } from "../../core/settings/policy/verdict.ts";
import { applyOverlay } from "../../core/overlay/apply.ts";
import { overlayOf } from "../../core/overlay/overlay.ts";
import { checkPolicyFile } from "./check.ts";
import { unpack } from "./rules-records.ts";

/** What is in a pack, and whether all of it can be used; the file is what `seal` writes, or a policy that holds it. */
export async function unpackFile(bytes: Buffer, file: string, records: Records): Promise<{ text: string; isGood: boolean }> {
  const t = translator("en");
  const policy = await policyOf(bytes, file);
  if (!policy.overlayPack) return { text: `${file}: no pack in it\n`, isGood: false };
  const { packed, verdicts } = await unpack(policy);
  const faults = [...verdicts, ...applyOverlay(records, overlayOf({}, packed)).verdicts].filter(({ outcome }) => outcome === "refused");
  const lines = Object.entries(packed).map(([key, list]) => `${key}: ${Array.isArray(list) ? list.length : 1}`);
  const named = faults.map(({ key, item, why }) => `${key}${item === null ? "" : `[${item}]`}: ${why ? `${whyText(why, t)} ${mendText(why, t)}` : ""}`);
  const isGood = faults.length === 0;
  return { text: `${[isGood ? "signature good" : "not good", ...lines, ...named].join("\n")}\n`, isGood };
}

async function policyOf(bytes: Buffer, file: string) {
  const { sections } = await checkPolicyFile(file, bytes);
  const found = sections.find(({ policy }) => policy.overlayPack);
  if (found) return found.policy;
  try {
    return judgePolicy(JSON.parse(bytes.toString("utf8"))).policy;
  } catch {
    return {};
  }
}
