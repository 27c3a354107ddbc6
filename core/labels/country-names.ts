import { oncePer } from "../messages/once.ts";

/** How platforms print countries beside the names that the language itself has for them. */
const ALIASES: Record<string, string> = {
  usa: "US", "u.s.a.": "US", "u.s.": "US", "united states of america": "US", uk: "GB", "u.k.": "GB", "great britain": "GB", england: "GB",
  "mainland china": "CN", "people's republic of china": "CN", prc: "CN", "cn(origin)": "CN", 中国大陆: "CN", 中国: "CN", 中國: "CN", 中国内地: "CN",
  "hong kong": "HK", "hong kong sar": "HK", "hongkong": "HK", 香港: "HK", "south korea": "KR", "republic of korea": "KR", 日本: "JP",
  "the netherlands": "NL", holland: "NL", "czech republic": "CZ", turkey: "TR", "russian federation": "RU", "viet nam": "VN",
};
/**
 * Codes that bear a name today (Unicode CLDR 48), by their first letter: the language data also names countries that are gone,
 * groups of countries and no place at all.
 */
const GROUPS =
  "ACDEFGILMOQRSTUWXZ BABDEFGHIJLMNOQRSTVWYZ CACDFGHIKLMNOPQRUVWXYZ DEGJKMOZ EACEGHRST FIJKMOR GABDEFGHILMNPQRSTUWY HKMNRTU " +
  "ICDELMNOQRST JEMOP KEGHIMNPRWYZ LABCIKRSTUVY MACDEFGHKLMNOPQRSTUVWXYZ NACEFGILOPRUZ OM PAEFGHKLMNRSTWY QA REOSUW " +
  "SABCDEGHIJKLMNORSTVXYZ TACDFGHJKLMNORTVWZ UAGMSYZ VACEGINU WFS XK YET ZAMW";
const CODES = GROUPS.split(" ").flatMap(([first = "", ...seconds]) => seconds.map((second) => first + second));
export const COUNTRY_CODES: ReadonlySet<string> = new Set(CODES);

/**
 * The names of all countries in English and in one more language, in lower case, as one text that a page looks them up in: "|name:CODE|".
 * The worker makes it: a page would wait tens of milliseconds for the browser's own names.
 */
export function countryNames(language: string): string {
  return namesWith(isKnown(language) ? language : "en");
}

const namesWith = oncePer((language): string => {
  const names = [...Object.entries(ALIASES), ...[...new Set(["en", language])].flatMap(namesIn)];
  return `|${names.map(([name, code]) => `${name}:${code}`).join("|")}|`;
});

function namesIn(language: string): [name: string, code: string][] {
  const display = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
  return CODES.flatMap((code): [string, string][] => {
    const name = display.of(code);
    return name && name !== code ? [[name.toLowerCase(), code]] : [];
  });
}

/** A page may call its language anything: only what the language data knows is kept. */
function isKnown(language: string): boolean {
  try {
    return Intl.DisplayNames.supportedLocalesOf(language).length > 0;
  } catch {
    return false;
  }
}
