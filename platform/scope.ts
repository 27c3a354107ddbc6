import { isLeftOut } from "../core/settings/scope.ts";
import { isPolicyAwaited } from "./policy-state.ts";
import { loadSettings } from "./settings-store.ts";

/** False on a site that is left out, and everywhere until an organisation that installed us has first spoken. */
export async function mayRead(host: string): Promise<boolean> {
  if (await isPolicyAwaited()) return false;
  const { values } = await loadSettings();
  return !isLeftOut(values, host);
}
