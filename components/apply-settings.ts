import { chooseLocale } from "../core/messages/t.ts";
import type { Settings } from "../core/settings/schema.ts";

/** The locale of a page of ours. */
export function localeOf(settings: Settings | undefined): string {
  return chooseLocale(settings?.language ?? "auto", navigator.languages);
}

/** Puts theme and language on the page itself, for its styles and for screen readers. */
export function applySettings(settings: Settings): void {
  const root = document.documentElement;
  root.lang = localeOf(settings);
  if (settings.theme === "auto") delete root.dataset.theme;
  else root.dataset.theme = settings.theme;
}
