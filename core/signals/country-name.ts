/** How platforms print countries beside the names that the language itself has for them. */
const ALIASES: Record<string, string> = {
  usa: "US", "u.s.a.": "US", "u.s.": "US", "united states of america": "US", uk: "GB", "u.k.": "GB", "great britain": "GB", england: "GB",
  "mainland china": "CN", "people's republic of china": "CN", prc: "CN", "cn(origin)": "CN", 中国大陆: "CN", 中国: "CN", 中國: "CN", 中国内地: "CN",
  "hong kong": "HK", "hong kong sar": "HK", "hongkong": "HK", 香港: "HK", "south korea": "KR", "republic of korea": "KR", 日本: "JP",
  "the netherlands": "NL", holland: "NL", "czech republic": "CZ", turkey: "TR", "russian federation": "RU", "viet nam": "VN",
};
/** Codes that bear a name today (Unicode CLDR 48), so that the language data is not asked for every pair of letters. */
const GROUPS =
  "ACDEFGILMOQRSTUWXZ BABDEFGHIJLMNOQRSTVWYZ CACDFGHIKLMNOPQRUVWXYZ DEGJKMOZ EACEGHRST FIJKMOR GABDEFGHILMNPQRSTUWY HKMNRTU " +
  "ICDELMNOQRST JEMOP KEGHIMNPRWYZ LABCIKRSTUVY MACDEFGHKLMNOPQRSTUVWXYZ NACEFGILOPRUZ OM PAEFGHKLMNRSTWY QA REOSUW " +
  "SABCDEGHIJKLMNORSTVXYZ TACDFGHJKLMNORTVWZ UAGMSYZ VACEGINU WFS XK YET ZAMW";
/** They stand by their first letter, which many share: the page loads less. Taken apart when a country is read, not in every page. */
const codes = () => GROUPS.split(" ").flatMap(([first = "", ...seconds]) => seconds.map((second) => first + second));
const LONGEST = 60;
/** No country's name holds any of these in any language. */
const NO_NAME = /[\d@:/!?%€$£*+#"<>]/;

const names = new Map<string, Map<string, string>>();

/** Names of all countries in one language, in lower case, to their codes. Built when first asked for: a page rarely names one. */
function namesIn(language: string): Map<string, string> {
  const known = names.get(language);
  if (known) return known;
  const found = new Map<string, string>();
  names.set(language, found);
  const display = displayNames(language);
  if (!display) return found;
  for (const code of codes()) {
    const name = display.of(code);
    if (name && name !== code) found.set(name.toLowerCase(), code);
  }
  return found;
}

function displayNames(language: string): Intl.DisplayNames | undefined {
  try {
    return new Intl.DisplayNames([language], { type: "region", fallback: "none" });
  } catch {
    return undefined;
  }
}

/**
 * The ISO code of the country that a text names, in English or in the page's language: the whole of it, or the last part
 * behind commas, as addresses end. Nothing of the text itself leaves. Undefined for anything else.
 */
export function countryOf(text: string, language: string): string | undefined {
  const line = text.replace(/\s+/g, " ").trim();
  const last = (line.split(/[,，;]/).at(-1) ?? "").replace(/[(（].*$/, "").trim();
  for (const part of [line, last]) {
    const name = part.toLowerCase().replace(/\.$/, "");
    if (name.length < 2 || name.length > LONGEST || NO_NAME.test(name)) continue;
    if (/^[A-Z]{2}$/.test(part) && codes().includes(part)) return part;
    const code = ALIASES[name] ?? ALIASES[`${name}.`] ?? namesIn("en").get(name) ?? (language ? namesIn(language).get(name) : undefined);
    if (code) return code;
  }
  return undefined;
}
