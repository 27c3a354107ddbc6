import { isEmptyOverlay, type Overlay, overlayOf } from "../../overlay/overlay.ts";
import { judgePolicy } from "./judge.ts";
import type { Policy } from "./keys.ts";
import { openPack } from "./pack.ts";
import type { Verdict } from "./verdict.ts";

export type RawPolicy = Record<string, unknown>;

/** The policy as it was last known, judged. `raw` null: the browser has never answered. */
export type PolicyState = { raw: RawPolicy | null; policy: Policy; verdicts: Verdict[]; /** null: the organisation has none. */ overlay: Overlay | null };

/** A policy as the browser delivered it, judged, and its signed pack opened and judged with it. */
export async function judgeRaw(raw: RawPolicy): Promise<PolicyState> {
  const { policy, verdicts } = judgePolicy(raw);
  if (!policy.overlayPack) return { raw, policy, verdicts, overlay: asOverlay(overlayOf(policy)) };
  const opened = await openPack(policy.overlayPack, policy.overlayPackKey);
  if (!opened.ok) {
    const fault: Verdict = { key: "overlayPack", item: null, outcome: "refused", given: policy.overlayPack.length, why: { code: opened.fault, values: {} } };
    return { raw, policy, verdicts: [...verdicts.filter(({ key }) => key !== "overlayPack"), fault], overlay: asOverlay(overlayOf(policy)) };
  }
  const pack = judgePolicy(opened.contents);
  const packed = pack.verdicts.map((verdict) => ({ ...verdict, key: `overlayPack.${verdict.key}` }));
  return { raw, policy, verdicts: [...verdicts, ...packed], overlay: asOverlay(overlayOf(policy, pack.policy)) };
}

function asOverlay(overlay: Overlay): Overlay | null {
  return isEmptyOverlay(overlay) ? null : overlay;
}
