import { en, type MessageKey } from "./en.ts";

export type Plural = { readonly one: string; readonly other: string };
export type Messages = Record<MessageKey, string | Plural>;
export type Values = Record<string, string | number>;
export type Translate = (key: MessageKey, values?: Values) => string;

/** Locales that are complete, with their texts. A new one is a file beside `en.ts` and a line here. */
export const BUNDLES: Record<string, Messages> = { en };

/** Text of a key in a locale; English where the locale has none. A value that is missing leaves its `{name}` in place. */
export function t(locale: string, key: MessageKey, values: Values = {}): string {
  const bundle = BUNDLES[locale] ?? BUNDLES[locale.split("-")[0] ?? ""] ?? en;
  const message: string | Plural = bundle[key] ?? en[key];
  const text = typeof message === "string" ? message : new Intl.PluralRules(locale).select(Number(values.count)) === "one" ? message.one : message.other;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

export function translator(locale: string): Translate {
  return (key, values) => t(locale, key, values);
}

/** The locale to show: the setting, else the first of the browser's languages that there is, else English. */
export function chooseLocale(setting: string, browserLanguages: readonly string[]): string {
  if (setting !== "auto") return setting;
  const languages = browserLanguages.map((language) => language.split("-")[0] ?? "");
  return languages.find((language) => language in BUNDLES) ?? "en";
}

/** The country's name in the locale; the code itself where there is none. */
export function countryName(locale: string, code: string): string {
  if (code === "EU") return new Intl.DisplayNames(locale, { type: "region" }).of("EU") ?? code;
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames(locale, { type: "region" }).of(code) ?? code;
}
