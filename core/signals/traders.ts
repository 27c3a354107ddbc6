import type { TraderDetail, TraderWords } from "../labels/trader-words.ts";
import { countryOf } from "./country-name.ts";

/** What a page says of a trader, by the words that its worker knows. */
export type Traders = {
  /** The country that a text names: see `country-name.ts`. */
  countryOf: (text: string) => string | undefined;
  /** The one of these details whose label a text in lower case is. */
  detailOf: (label: string, sought: readonly TraderDetail[]) => TraderDetail | undefined;
  /** True where a text in lower case stands in a seller's place and is nobody's name: "visit store". */
  isUnnamed: (folded: string) => boolean;
  /** True where a text that holds a number is an address. */
  isStreet: (text: string) => boolean;
  /** Finds, in folded text, where the origin of goods may be stated. Global: set `lastIndex` before use. */
  originHint: () => RegExp;
};

/** An expression is compiled when it is needed first: all of them take longer than a short page to read. */
export function openTraders(words: TraderWords): Traders {
  const expressions = new Map<string, RegExp>();
  const expression = (source: string, flags = "") => {
    let made = expressions.get(source);
    if (!made) expressions.set(source, (made = new RegExp(source, flags)));
    return made;
  };
  return {
    countryOf: (text) => countryOf(text, words.countries),
    detailOf: (label, sought) => sought.find((detail) => expression(words.details[detail]).test(label)),
    isUnnamed: (folded) => expression(words.unnamed).test(folded),
    isStreet: (text) => expression(words.street, "iu").test(text),
    originHint: () => expression(words.origin, "g"),
  };
}

/** Where no worker was asked: no country, no detail, and no name that is none. */
export const NO_TRADERS: Traders = { countryOf: () => undefined, detailOf: () => undefined, isUnnamed: () => false, isStreet: () => false, originHint: () => /(?!)/g };
