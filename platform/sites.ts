import { browser } from "wxt/browser";
import { addedPatterns } from "../core/settings/scope.ts";
import { loadSettings } from "./settings-store.ts";

const SCRIPT = "added-sites";

async function isAllowed(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] }).catch(() => false);
}

/** Added sites that the browser does not let us read yet: the user allows them on the options page, with one click. */
export async function patternsToAllow(): Promise<string[]> {
  const patterns = addedPatterns((await loadSettings()).values);
  const allowed = await Promise.all(patterns.map(isAllowed));
  return patterns.filter((_, index) => !allowed[index]);
}

/** Has the reader run on the added sites that are allowed, and on no others. */
export async function followAddedSites(): Promise<void> {
  const patterns = addedPatterns((await loadSettings()).values);
  const allowed = await Promise.all(patterns.map(isAllowed));
  const matches = patterns.filter((_, index) => allowed[index]);
  const [known] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  if (matches.length === 0) return known ? browser.scripting.unregisterContentScripts({ ids: [SCRIPT] }) : undefined;
  const script = { id: SCRIPT, matches, js: ["page.js"], runAt: "document_idle" as const, persistAcrossSessions: true, excludeMatches: browser.runtime.getManifest().host_permissions as string[] };
  await (known ? browser.scripting.updateContentScripts([script]) : browser.scripting.registerContentScripts([script]));
}

/** Asks the browser for the added sites. Call it in the handler of a click: it is refused otherwise. */
export function allowSites(patterns: string[]): Promise<boolean> {
  return browser.permissions.request({ origins: patterns });
}
