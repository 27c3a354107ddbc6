import type { PageType } from "../dataset/schema/service.ts";
import type { EffectiveSettings, UserSettings } from "../settings/effective.ts";
import { isPrivateType } from "../signals/address.ts";

/**
 * Who wants the journal. `own`: the person turned it on and may turn it off. `policy`: it runs because an organisation says so,
 * which is less than consent: then order, payment and account pages stay out, and so do sites of which nothing is known.
 */
export type RecordingMode = "off" | "paused" | "own" | "policy";

export function recordingMode({ values, locked }: EffectiveSettings, user: UserSettings, isPaused: boolean): RecordingMode {
  if (values.journal === "off") return "off";
  if (isPaused) return "paused";
  return locked.includes("journal") || user.journal !== "on" ? "policy" : "own";
}

export type Seen = { pageType: PageType; service: string | null; isPrivateWindow: boolean };

/** Whether a page may become a row. A private window never does. */
export function mayRecord(mode: RecordingMode, { pageType, service, isPrivateWindow }: Seen): boolean {
  if (isPrivateWindow || mode === "off" || mode === "paused") return false;
  return mode === "own" || (service !== null && !isPrivateType(pageType));
}
