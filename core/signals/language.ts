import { rootOf } from "./document.ts";
import { attributeOf } from "./dom.ts";

/** The language that the page says it is in (`html lang`), without its country, in lower case; "" where it says none. */
export function languageOf(document: Document): string {
  const root = rootOf(document);
  return /^[a-z]{2,3}(?![a-z])/.exec(((root && attributeOf(root, "lang")) ?? "").toLowerCase())?.[0] ?? "";
}
