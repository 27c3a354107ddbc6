import { browser } from "wxt/browser";
import { loadSettings } from "./settings-store.ts";
import { sortLaterPatterns, sortPatterns } from "./site-access.ts";

const SCRIPT = "added-sites";

/** Has the reader run on the added and the later sites that are allowed, and on no others. */
export async function followAddedSites(): Promise<void> {
  const [added, later] = await Promise.all([sortPatterns((await loadSettings()).values), sortLaterPatterns()]);
  const matches = [...new Set([...added.allowed, ...later.allowed])];
  const [known] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  if (matches.length === 0) return known ? browser.scripting.unregisterContentScripts({ ids: [SCRIPT] }) : undefined;
  // The manifest runs the reader on the package's own hosts already.
  const excludeMatches = browser.runtime.getManifest().host_permissions as string[];
  const script = { id: SCRIPT, matches, excludeMatches, js: ["page.js"], runAt: "document_idle" as const, persistAcrossSessions: true };
  await (known ? browser.scripting.updateContentScripts([script]) : browser.scripting.registerContentScripts([script]));
}
