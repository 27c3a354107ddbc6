import { browser } from "wxt/browser";
import { loadSettings } from "./settings-store.ts";
import { sortPatterns } from "./site-access.ts";

const SCRIPT = "added-sites";

/** Has the reader run on the added sites that are allowed, and on no others. */
export async function followAddedSites(): Promise<void> {
  const { allowed: matches } = await sortPatterns((await loadSettings()).values);
  const [known] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  if (matches.length === 0) return known ? browser.scripting.unregisterContentScripts({ ids: [SCRIPT] }) : undefined;
  // The manifest runs the reader on the package's own hosts already.
  const excludeMatches = browser.runtime.getManifest().host_permissions as string[];
  const script = { id: SCRIPT, matches, excludeMatches, js: ["page.js"], runAt: "document_idle" as const, persistAcrossSessions: true };
  await (known ? browser.scripting.updateContentScripts([script]) : browser.scripting.registerContentScripts([script]));
}
