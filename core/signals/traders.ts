import type { TraderDetail, TraderWords } from "../labels/trader-words.ts";
import { oncePer } from "../messages/once.ts";
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
  const labelled = oncePer((source) => new RegExp(source));
  let [unnamed, street, origin]: (RegExp | undefined)[] = [];
  return {
    countryOf: (text) => countryOf(text, words.countries),
    detailOf: (label, sought) => sought.find((detail) => labelled(words.details[detail]).test(label)),
    isUnnamed: (folded) => (unnamed ??= new RegExp(words.unnamed)).test(folded),
    isStreet: (text) => (street ??= new RegExp(words.street, "iu")).test(text),
    originHint: () => (origin ??= new RegExp(words.origin, "g")),
  };
}

/** Where no worker was asked: no country, no detail, and no name that is none. */
export const NO_TRADERS: Traders = { countryOf: () => undefined, detailOf: () => undefined, isUnnamed: () => false, isStreet: () => false, originHint: () => /(?!)/g };
