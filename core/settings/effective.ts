import type { z } from "zod";
import { DEFAULT_SETTINGS, type Policy, policySchema, type SettingKey, type Settings, settingsSchema } from "./schema.ts";

/** What a person chose: any part of the settings. */
export type UserSettings = Policy;

export type EffectiveSettings = { values: Settings; locked: SettingKey[] };

const KEYS = Object.keys(DEFAULT_SETTINGS) as SettingKey[];

/** Keeps every member that is valid on its own; a bad one loses only itself. Anything but an object gives nothing. */
function readLayer<S extends z.ZodObject>(schema: S, given: unknown): Record<string, unknown> {
  const layer: Record<string, unknown> = {};
  if (typeof given !== "object" || given === null) return layer;
  for (const key of KEYS) {
    if (!Object.hasOwn(given, key)) continue;
    const member = (schema.shape[key] as z.ZodType).safeParse((given as Record<string, unknown>)[key]);
    if (member.success && member.data !== undefined) layer[key] = member.data;
  }
  return layer;
}

export function readUserSettings(given: unknown): UserSettings {
  return readLayer(settingsSchema, given) as UserSettings;
}

export function readPolicy(given: unknown): Policy {
  return readLayer(policySchema, given) as Policy;
}

/** Policy over user over defaults. Pure, and never written back: removing the policy brings back what was there. */
export function effectiveSettings(user: UserSettings, policy: Policy): EffectiveSettings {
  const values = { ...DEFAULT_SETTINGS, ...user, ...policy } as Settings;
  return { values, locked: KEYS.filter((key) => Object.hasOwn(policy, key)) };
}

/** Applies a change by the user; locked keys are refused and named. */
export function changeSettings(user: UserSettings, change: unknown, locked: readonly SettingKey[]): { user: UserSettings; refused: SettingKey[] } {
  const valid = readUserSettings(change);
  const refused = KEYS.filter((key) => Object.hasOwn(valid, key) && locked.includes(key));
  for (const key of refused) delete valid[key];
  return { user: { ...user, ...valid }, refused };
}
