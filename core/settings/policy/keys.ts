import { z } from "zod";
import { attentionKeys } from "./attention.ts";
import type { PolicyKey } from "./definition.ts";
import { identityKeys } from "./identity.ts";
import { journalKeys } from "./journal.ts";
import { noticeKeys } from "./notices.ts";
import { overlayKeys } from "./overlay.ts";
import { scopeKeys } from "./scope.ts";
import { surfaceKeys } from "./surfaces.ts";

/** Every key by its group, in the order in which administrators read them. */
export const policyGroups = {
  identity: identityKeys,
  surfaces: surfaceKeys,
  scope: scopeKeys,
  journal: journalKeys,
  attention: attentionKeys,
  notices: noticeKeys,
  overlay: overlayKeys,
} as const;

export type PolicyGroup = keyof typeof policyGroups;

const keys = { ...identityKeys, ...surfaceKeys, ...scopeKeys, ...journalKeys, ...attentionKeys, ...noticeKeys, ...overlayKeys };

export type PolicyKeyName = keyof typeof keys;
export const policyKeys: { readonly [K in PolicyKeyName]: PolicyKey<(typeof keys)[K]["schema"]> } = keys;
export const POLICY_KEY_NAMES = Object.keys(keys) as PolicyKeyName[];

export function isPolicyKey(name: string): name is PolicyKeyName {
  return Object.hasOwn(keys, name);
}

type PolicyShape = { [K in PolicyKeyName]: z.ZodOptional<(typeof keys)[K]["schema"]> };

/** What an organisation may say: flat, typed, every key optional. The only definition; all that administrators get is made from it. */
export const policySchema = z.strictObject(
  Object.fromEntries(POLICY_KEY_NAMES.map((name) => [name, policyKeys[name].schema.optional()])) as unknown as PolicyShape,
);
export type Policy = z.infer<typeof policySchema>;
