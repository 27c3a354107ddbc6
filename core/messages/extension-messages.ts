import type { MessageKey } from "./en.ts";
import { t } from "./t.ts";

/** The texts that the browser itself shows: name, description and commands of the manifest and the stores. */
const MANIFEST_KEYS: MessageKey[] = ["appName", "appDescription", "commandCheckPage", "commandOpenPanel"];

/** `messages.json` of a locale, in the browsers' format. */
export function extensionMessages(locale: string): Record<string, { message: string }> {
  return Object.fromEntries(MANIFEST_KEYS.map((key) => [key, { message: t(locale, key) }]));
}
