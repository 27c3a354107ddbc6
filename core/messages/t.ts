import type { Messages, Plural } from "./bundle.ts";
import { de } from "./de.ts";
import { en, type MessageKey } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { nl } from "./nl.ts";
import { oncePer } from "./once.ts";

export type Values = Record<string, string | number>;
export type Translate = (key: MessageKey, values?: Values) => string;

/** Locales that are complete, with their texts. A new one is a file beside `en.ts` and a line here. */
export const BUNDLES: Record<string, Messages> = { en, de, nl, fr, es };

/** Text of a key in a locale; English where the locale has none. A value that is missing leaves its `{name}` in place. */
export function t(locale: string, key: MessageKey, values: Values = {}): string {
  const known = [locale, locale.split("-")[0] ?? ""].find((candidate) => Object.hasOwn(BUNDLES, candidate));
  const translated: string | Plural | undefined = known === undefined ? undefined : BUNDLES[known]?.[key];
  const message = translated ?? en[key];
  return fill(typeof message === "string" ? message : message[form(translated && known ? known : "en", values)], values);
}

const plurals = oncePer((language) => new Intl.PluralRules(language));
const regionNames = oncePer((locale) => new Intl.DisplayNames(locale, { type: "region" }));
const languageNames = oncePer((locale) => new Intl.DisplayNames(locale, { type: "language" }));

/** By the rules of the language in which the text is, which may be English where another was asked for. */
function form(language: string, { count }: Values): keyof Plural {
  return plurals(language).select(Number(count)) === "one" ? "one" : "other";
}

function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String((Object.hasOwn(values, name) ? values[name] : undefined) ?? whole));
}

export function translator(locale: string): Translate {
  return (key, values) => t(locale, key, values);
}

/** The locale to show: the setting where it has texts, else the first of the browser's languages that there is, else English. */
export function chooseLocale(setting: string, browserLanguages: readonly string[]): string {
  const languages = [setting, ...browserLanguages.map((language) => language.split("-")[0] ?? "")];
  return languages.find((language) => Object.hasOwn(BUNDLES, language)) ?? "en";
}

/** The country's name in the locale; the code itself where there is none. */
export function countryName(locale: string, code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return regionNames(locale).of(code) ?? code;
}

/** The language's name in the locale; the code itself where there is none. */
export function languageName(locale: string, language: string): string {
  return languageNames(locale).of(language) ?? language;
}
