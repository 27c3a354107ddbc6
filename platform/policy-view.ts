import { browser } from "wxt/browser";
import type { PolicyView } from "../core/protocol.ts";
import { effectiveSettings, settingSources } from "../core/settings/effective.ts";
import type { SettingKey } from "../core/settings/schema.ts";
import { loadLayered } from "./dataset-asset.ts";
import { installedBy, isPolicyAwaited, loadPolicy } from "./policy-state.ts";
import { loadUserSettings, policyInForce } from "./settings-store.ts";

/** Everything that the page "Managed by your organisation" shows. */
export async function policyView(): Promise<PolicyView> {
  const [{ raw, policy: said, verdicts }, policy, user, installType, isAwaited] = await Promise.all([loadPolicy(), policyInForce(), loadUserSettings(), installedBy(), isPolicyAwaited()]);
  const layered = await loadLayered().catch(() => ({ verdicts: [] }));
  const { values } = effectiveSettings(user, policy);
  const sources = settingSources(user, policy);
  return {
    state: isAwaited ? "awaited" : raw && Object.keys(raw).length > 0 ? "inForce" : "none",
    installType,
    version: browser.runtime.getManifest().version,
    organisation: { name: said.organisationName ?? "", supportText: said.supportText ?? "" },
    verdicts: [...verdicts, ...layered.verdicts],
    settings: (Object.keys(values) as SettingKey[]).map((key) => ({ key, value: values[key], source: sources[key] })),
  };
}
