import { storage } from "wxt/utils/storage";
import { changeSettings, effectiveSettings, type EffectiveSettings, readUserSettings, type UserSettings } from "../core/settings/effective.ts";
import { HOLD } from "../core/settings/policy/hold.ts";
import type { Policy } from "../core/settings/policy/keys.ts";
import { isPolicyAwaited, loadPolicy } from "./policy-state.ts";

const userItem = storage.defineItem<unknown>("local:settings", { fallback: {}, version: 1 });

/** A broken store costs the user's choices; the rest goes on. */
export async function loadUserSettings(): Promise<UserSettings> {
  try {
    return readUserSettings(await userItem.getValue());
  } catch (error) {
    console.error("Waybill: settings could not be read", error);
    return {};
  }
}

/** The policy in force: the last known one, or the strictest while an organisation's first word is awaited. */
export async function policyInForce(): Promise<Policy> {
  return (await isPolicyAwaited()) ? HOLD : (await loadPolicy()).policy;
}

export async function loadSettings(): Promise<EffectiveSettings> {
  const [user, policy] = await Promise.all([loadUserSettings(), policyInForce()]);
  return effectiveSettings(user, policy);
}

/** Writes a change of the user's. Rejects when the store refuses it (full, broken): nothing is said to be saved that is not. */
export async function saveSettings(change: unknown): Promise<{ settings: EffectiveSettings; refused: string[] }> {
  const [user, policy] = await Promise.all([loadUserSettings(), policyInForce()]);
  const changed = changeSettings(user, change, policy);
  await userItem.setValue(changed.user);
  return { settings: await loadSettings(), refused: changed.refused };
}
