import { storage } from "wxt/utils/storage";
import { changeSettings, effectiveSettings, type EffectiveSettings, readPolicy, readUserSettings } from "../core/settings/effective.ts";

const userItem = storage.defineItem<unknown>("local:settings", { fallback: {}, version: 1 });
const policyItem = storage.defineItem<unknown>("local:policyCache", { fallback: {}, version: 1 });

/** What a broken store costs: the layer it holds. The rest goes on, and the reason is kept for the popup. */
async function read(item: { getValue(): Promise<unknown> }): Promise<unknown> {
  try {
    return await item.getValue();
  } catch (error) {
    console.error("Waybill: settings could not be read", error);
    return {};
  }
}

export async function loadSettings(): Promise<EffectiveSettings> {
  const [user, policy] = await Promise.all([read(userItem), read(policyItem)]);
  return effectiveSettings(readUserSettings(user), readPolicy(policy));
}

/** Writes a change of the user's. Rejects when the store refuses it (full, broken): nothing is said to be saved that is not. */
export async function saveSettings(change: unknown): Promise<{ settings: EffectiveSettings; refused: string[] }> {
  const [user, policy] = await Promise.all([read(userItem), read(policyItem)]);
  const changed = changeSettings(readUserSettings(user), change, readPolicy(policy));
  await userItem.setValue(changed.user);
  return { settings: await loadSettings(), refused: changed.refused };
}

/** Calls `changed` when anybody has changed a setting, or a policy has come. Answers with the way to end it. */
export function watchSettings(changed: () => void): () => void {
  const ends = [userItem.watch(changed), policyItem.watch(changed)];
  return () => {
    for (const end of ends) end();
  };
}
