import type { PageType } from "../dataset/schema/service.ts";
import type { EffectiveSettings, UserSettings } from "../settings/effective.ts";
import { isPrivateType } from "../signals/address.ts";

/**
 * Who wants the journal. `own`: the person turned it on and may turn it off. `policy`: it runs because an organisation says so,
 * which is less than consent: then order, payment and account pages stay out, and so do sites of which nothing is known.
 */
export type RecordingMode = "off" | "paused" | "own" | "policy";

/** `isAlwaysPrivate`: a browser that never remembers, in which every window is a private one. Only its user can want a journal there. */
export function recordingMode({ values, locked }: EffectiveSettings, user: UserSettings, isPaused: boolean, isAlwaysPrivate = false): RecordingMode {
  const isByPolicy = locked.includes("journal") || user.journal !== "on";
  if (values.journal === "off" || (isByPolicy && isAlwaysPrivate)) return "off";
  if (isPaused) return "paused";
  return isByPolicy ? "policy" : "own";
}

export type Seen = { pageType: PageType; service: string | null; isPrivateWindow: boolean };

/** Whether a page may become a row. A private window never does. */
export function mayRecord(mode: RecordingMode, { pageType, service, isPrivateWindow }: Seen): boolean {
  if (isPrivateWindow || mode === "off" || mode === "paused") return false;
  return mode === "own" || (service !== null && !isPrivateType(pageType));
}
