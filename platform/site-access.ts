import { browser } from "wxt/browser";
import type { Settings } from "../core/settings/schema.ts";
import { coversPattern, laterPatterns, originOf } from "../core/dataset/match-patterns.ts";
import { addedPatterns } from "../core/settings/scope.ts";
import { loadBundledIndex } from "./dataset-asset.ts";
import { hasLastingAccess } from "./tabs.ts";

type Sorted = { allowed: string[]; toAllow: string[] };

async function isAllowed(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [originOf(pattern)] }).catch(() => false);
}

/** Patterns by whether the browser lets us read them. */
async function sortByConsent(patterns: readonly string[]): Promise<Sorted> {
  const answers = await Promise.all(patterns.map(isAllowed));
  return { allowed: patterns.filter((_, index) => answers[index]), toAllow: patterns.filter((_, index) => !answers[index]) };
}

/** Patterns of the added sites, by whether the browser lets us read them. */
export function sortPatterns(settings: Settings): Promise<Sorted> {
  return sortByConsent(addedPatterns(settings));
}

function requiredPatterns(): string[] {
  return browser.runtime.getManifest().host_permissions as string[];
}

/** Sites that came into the dataset after this major version: they ship as data, and the browser lets us read them if the user agrees. */
export async function sortLaterPatterns(): Promise<Sorted> {
  return sortByConsent(laterPatterns((await loadBundledIndex()).services, requiredPatterns()));
}

/**
 * True on a site that is read without being asked for. That the browser allows it is not enough: a site that was taken out of the
 * list stays allowed there.
 */
export async function isReadByItself(host: string, settings: Settings): Promise<boolean> {
  if (!(await hasLastingAccess(host))) return false;
  if (settings.everySite) return true;
  const covers = (patterns: readonly string[]) => patterns.some((pattern) => coversPattern(originOf(pattern), `https://${host}/*`));
  return covers([...requiredPatterns(), ...addedPatterns(settings)]) || covers(laterPatterns((await loadBundledIndex()).services, requiredPatterns()));
}

/** Added sites that the browser does not let us read yet: the user allows them on the options page, with one click. */
export async function patternsToAllow(settings: Settings): Promise<string[]> {
  return (await sortPatterns(settings)).toAllow;
}

/** Asks the browser for sites, for all of them at once. Call it in the handler of a click: it is refused otherwise. */
export function allowSites(patterns: string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...new Set(patterns.map(originOf))] });
}
