import type { AttentionRule } from "./attention-rule.ts";
import { judgePolicy } from "./policy/judge.ts";
import type { Policy } from "./policy/keys.ts";
import type { OrganisationNotice } from "./policy/notices.ts";
import { DEFAULT_SETTINGS } from "./defaults.ts";
import { MOST_ITEMS, type SettingKey, type Settings, settingsSchema } from "./schema.ts";

/** What a person chose: any part of the settings. */
export type UserSettings = Partial<Settings>;

/** What an organisation says besides settings; absent where no policy is in force. */
export type Organisation = {
  /** "" where it gave none. */
  name: string;
  supportText: string;
  notices: OrganisationNotice[];
  /** Its own among the rules in force. */
  attentionRules: AttentionRule[];
  /** Sites that it appended to lists of the user's, who cannot take them out. */
  addedSites: Record<SiteListKey, string[]>;
};

export type SiteListKey = "dismissed" | "sites" | "sitesLeftOut";

export type EffectiveSettings = { values: Settings; locked: SettingKey[]; organisation?: Organisation };

/** Where a value in force comes from. added: the user's, with items of the policy behind them. */
export type SettingSource = "policy" | "policyDefault" | "added" | "user" | "default";

const KEYS = Object.keys(DEFAULT_SETTINGS) as SettingKey[];
type Layer = Record<string, unknown>;

/** Keeps every member that is valid on its own; a bad one loses only itself. Anything but an object gives nothing. */
export function readUserSettings(given: unknown): UserSettings {
  const layer: Layer = {};
  if (typeof given !== "object" || given === null) return layer;
  for (const key of KEYS) {
    if (!Object.hasOwn(given, key)) continue;
    const member = settingsSchema.shape[key].safeParse((given as Layer)[key]);
    if (member.success && member.data !== undefined) layer[key] = member.data;
  }
  return layer as UserSettings;
}

export function readPolicy(given: unknown): Policy {
  return judgePolicy(given).policy;
}

/** The value that a policy locks; undefined: it leaves the choice to the user. */
function lockedValue(policy: Layer, key: SettingKey): unknown {
  const isUsers = key === "journal" && policy[key] === "user";
  return Object.hasOwn(policy, key) && !isUsers ? policy[key] : undefined;
}

function startValue(policy: Layer, key: SettingKey): unknown {
  const name = `${key}Default`;
  return Object.hasOwn(policy, name) && policy[name] !== "user" ? policy[name] : undefined;
}

function addedItems(policy: Layer, key: SettingKey): readonly unknown[] {
  const name = `${key}Add`;
  return Object.hasOwn(policy, name) ? (policy[name] as unknown[]) : [];
}

function sameItem(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The list with items that it lacks behind it. The organisation's stay where there are too many. */
function append(list: readonly unknown[], items: readonly unknown[], key: SettingKey): unknown[] {
  const added = items.filter((item) => !list.some((known) => sameItem(known, item)));
  return [...list.slice(0, Math.max(0, (key in MOST_ITEMS ? MOST_ITEMS[key as keyof typeof MOST_ITEMS] : 0) - added.length)), ...added];
}

function mayAddRules(policy: Policy): boolean {
  return policy.attentionUserRules !== false;
}

function isLocked(policy: Policy, key: SettingKey): boolean {
  return lockedValue(policy, key) !== undefined || (key === "attentionRules" && !mayAddRules(policy));
}

function valueOf(user: Layer, policy: Policy, key: SettingKey): unknown {
  const own = isLocked(policy, key) ? undefined : user[key];
  const value = lockedValue(policy, key) ?? own ?? startValue(policy, key) ?? structuredClone(DEFAULT_SETTINGS[key]);
  const added = addedItems(policy, key);
  return added.length > 0 ? append(value as unknown[], added, key) : value;
}

/** Policy over user over the policy's starting values over defaults. Pure, and never written back: removing the policy brings back what was there. */
export function effectiveSettings(user: UserSettings, policy: Policy): EffectiveSettings {
  const values = Object.fromEntries(KEYS.map((key) => [key, valueOf(user, policy, key)])) as Settings;
  const locked = KEYS.filter((key) => isLocked(policy, key));
  return Object.keys(policy).length === 0 ? { values, locked } : { values, locked, organisation: organisationOf(policy) };
}

function organisationOf(policy: Policy): Organisation {
  const { organisationName: name = "", supportText = "", notices = [], attentionRules = [], attentionRulesAdd = [], dismissedAdd = [], sitesAdd = [], sitesLeftOutAdd = [] } = policy;
  return { name, supportText, notices, attentionRules: [...attentionRules, ...attentionRulesAdd], addedSites: { dismissed: dismissedAdd, sites: sitesAdd, sitesLeftOut: sitesLeftOutAdd } };
}

/** Where the value of each setting in force comes from. */
export function settingSources(user: UserSettings, policy: Policy): Record<SettingKey, SettingSource> {
  const sourceOf = (key: SettingKey): SettingSource => {
    if (isLocked(policy, key)) return "policy";
    if (addedItems(policy, key).length > 0) return "added";
    if (user[key] !== undefined) return "user";
    return startValue(policy, key) === undefined ? "default" : "policyDefault";
  };
  return Object.fromEntries(KEYS.map((key) => [key, sourceOf(key)])) as Record<SettingKey, SettingSource>;
}

/**
 * Applies a change by the user; locked keys are refused and named. What a policy appended to a list is not the user's: it is
 * taken out of the list that a control hands back.
 */
export function changeSettings(user: UserSettings, change: unknown, policy: Policy): { user: UserSettings; refused: SettingKey[] } {
  const valid = readUserSettings(change) as Layer;
  const refused = KEYS.filter((key) => Object.hasOwn(valid, key) && isLocked(policy, key));
  for (const key of refused) delete valid[key];
  for (const key of KEYS) {
    const added = addedItems(policy, key);
    const list = valid[key];
    if (!Array.isArray(list) || added.length === 0) continue;
    const own = (user[key] ?? startValue(policy, key) ?? DEFAULT_SETTINGS[key]) as unknown[];
    valid[key] = list.filter((item) => !added.some((one) => sameItem(one, item)) || own.some((one) => sameItem(one, item)));
  }
  return { user: { ...user, ...valid } as UserSettings, refused };
}
