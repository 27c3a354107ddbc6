import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { countryName, type Translate, translator } from "../core/messages/t.ts";

export type Locale = {
  t: Translate;
  locale: string;
  /** Name of a country or of a group of them: BE → Belgium, EEA → European Economic Area. */
  country(code: string): string;
};

export function localeFor(locale: string): Locale {
  const t = translator(locale);
  return { t, locale, country: (code) => regionName(code, t) ?? countryName(locale, code) };
}

function regionName(code: string, t: Translate): string | undefined {
  switch (code) {
    case "EU":
    case "EEA":
    case "CIS":
    case "OTHER":
      return t(`region_${code}`);
    default:
      return undefined;
  }
}

export const TranslateContext = createContext<Locale>(localeFor("en"));

export function useLocale(): Locale {
  return useContext(TranslateContext);
}
