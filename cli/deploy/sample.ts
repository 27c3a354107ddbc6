import { POLICY_KEY_NAMES, type PolicyKeyName, policyKeys } from "../../core/settings/policy/keys.ts";

/** What many organisations will want: named, quiet, nothing recorded, a notice at checkout. The committed templates hold it. */
export const SAMPLE_POLICY: Record<string, unknown> = {
  organisationName: "Example Ltd",
  supportText: "Questions? Service desk, extension 4711.",
  firstRun: false,
  badge: "compact",
  everySite: false,
  journal: "off",
  journalExport: false,
  languageDefault: "auto",
  sitesLeftOutAdd: ["intranet.example.com"],
  notices: policyKeys.notices.example,
};

function examples(names: readonly PolicyKeyName[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, policyKeys[name].example]));
}

/** Every key once, in two policies, because a key and its starting value never make sense together. */
export const EVERY_LOCK = examples(POLICY_KEY_NAMES.filter((name) => policyKeys[name].mode !== "default"));
export const EVERY_DEFAULT = examples(POLICY_KEY_NAMES.filter((name) => policyKeys[name].mode === "default"));
