import { LABELS } from "./patterns.ts";
import { BETWEEN_LABELS } from "./separator.ts";
import { LABEL_WORDS, type LabelKind } from "./words.ts";

/** The labels of some languages: by kind, each the source of an expression that finds them in lower-case text. */
export type LabelTable = Record<LabelKind, string>;

/** All languages that there are labels in. */
export const LABEL_LANGUAGES: readonly string[] = [...new Set([...Object.keys(LABELS), ...Object.keys(LABEL_WORDS)])];

/** Where a page does not say its language nor where it sells: a handful, so that what a page is told stays small. */
const UNSTATED = ["zh", "de", "es"];
/** Countries that shop in several languages; elsewhere the most likely one of the country is taken (CLDR likely subtags). */
const SEVERAL: Record<string, string[]> = { BE: ["nl", "fr", "de"], CH: ["de", "fr", "it"], LU: ["fr", "de"], CA: ["fr"], FI: ["fi", "sv"], HK: ["zh"], IN: [] };
const SAME: Record<string, string> = { no: "nb", nn: "nb", iw: "he", in: "id" };

/** The languages to look for labels in: English, what the page says of itself, and what is spoken in the storefront's country. */
export function labelLanguages(pageLanguage: string, region: string): string[] {
  const stated = SAME[pageLanguage] ?? pageLanguage;
  const likely = /^[A-Z]{2}$/.test(region) ? [new Intl.Locale(`und-${region}`).maximize().language] : [];
  const local = SEVERAL[region] ?? likely;
  const isKnown = LABEL_LANGUAGES.includes(stated);
  return [...new Set(["en", ...(isKnown ? [stated] : []), ...local, ...(isKnown || local.length > 0 ? [] : UNSTATED)])];
}

export function labelTable(languages: readonly string[]): LabelTable {
  const of = (kind: LabelKind) => {
    const alternatives = languages.flatMap((language) => [...(LABELS[language]?.[kind] ?? []), ...(LABEL_WORDS[language]?.[kind] ?? []).map(escaped)]);
    return [...new Set(alternatives)].join(BETWEEN_LABELS);
  };
  return { shipping: of("shipping"), payment: of("payment"), seller: of("seller"), soldBy: of("soldBy"), tracking: of("tracking") };
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
