import { rootOf } from "./document.ts";
import { attributeOf } from "./dom.ts";

/** The language that the page says it is in (`html lang`), without its country, in lower case; "" where it says none. */
export function languageOf(document: Document): string {
  return /^[a-z]{2,3}(?![a-z])/.exec(attributeOf(rootOf(document), "lang").toLowerCase())?.[0] ?? "";
}
