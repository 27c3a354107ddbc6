import { browser } from "wxt/browser";
import type { Settings } from "../core/settings/schema.ts";
import { addedPatterns } from "../core/settings/scope.ts";

async function isAllowed(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] }).catch(() => false);
}

/** Patterns of the added sites, by whether the browser lets us read them. */
export async function sortPatterns(settings: Settings): Promise<{ allowed: string[]; toAllow: string[] }> {
  const patterns = addedPatterns(settings);
  const answers = await Promise.all(patterns.map(isAllowed));
  return { allowed: patterns.filter((_, index) => answers[index]), toAllow: patterns.filter((_, index) => !answers[index]) };
}

/** Added sites that the browser does not let us read yet: the user allows them on the options page, with one click. */
export async function patternsToAllow(settings: Settings): Promise<string[]> {
  return (await sortPatterns(settings)).toAllow;
}

/** Asks the browser for the added sites. Call it in the handler of a click: it is refused otherwise. */
export function allowSites(patterns: string[]): Promise<boolean> {
  return browser.permissions.request({ origins: patterns });
}
