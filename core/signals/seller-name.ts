import type { Labels } from "./labels.ts";
import type { Traders } from "./traders.ts";

const LONGEST_NAME = 80;
/** What is left of letters that were read in the wrong encoding, and of a longer name. */
const BROKEN = /[\uFFFD¡-©¬¯-¶¸¹¼-¿]|(?:\.\.|…)$/;

const LEGAL_FORM = /^\s*(?:inc|ltd|limited|llc|llp|plc|co|corp|corporation|gmbh|ag|kg|bv|nv|ab|as|oy|sa|sas|sarl|srl|spa|slu?|lda|kft|sro)\b|^\s*(?:[a-z]\.\s?){2,}/i;
/** In lower case: how to reach somebody, the heading of a register number, or how many things are sold. */
const CONTACT = /^\(|@|https?:|www\.|(?:number|nummer|numéro|número)$/;
const PHONE = /(?<![\p{L}\d])[+(]{0,2}\d[\d ()/.-]{7,}/u;
const POSTCODE = /(?<![\p{L}\d])(?:\d{5}|\d{4}\s?[A-Z]{2})\s+\p{Lu}\p{Ll}/u;
/** A sentence's end, also behind a host; that of "Inc." or "S.p.A." belongs to the name. */
const FULL_STOP = /(?<=[^.,\s]{4}|[^.,\s]{3}\.[a-z]{2,})\.$/;

/** The first part of what may go on with an address or a rating; a legal form behind a comma belongs to the name. */
function firstPart(text: string): string {
  const [line = ""] = text.split(/[;|·•]/);
  const [name = "", ...rest] = line.split(",");
  const more = rest.findIndex((part) => !LEGAL_FORM.test(part));
  return [name, ...rest.slice(0, more < 0 ? rest.length : more)].join(",");
}

/** The first letters of most names; an expression for all scripts takes longer to compile than a short page to read. */
const hasLetter = (text: string) => /[a-zA-Z]/.test(text) || /\p{L}/u.test(text);

/** Phone numbers, postcodes and streets all hold a digit. */
const isAddress = (traders: Traders, name: string) => /\d/.test(name) && (PHONE.test(name) || POSTCODE.test(name) || traders.isStreet(name));

/** A business name fit to leave the page: short, no address, phone or e-mail in it. */
export function cleanName(labels: Labels, traders: Traders, text: string): string | undefined {
  const name = firstPart(text.replaceAll("&amp;", "&").replace(/\s+/g, " ").replace(/^[:：\s]+/, "")).replace(/[\s(（,]+$/g, "").replace(FULL_STOP, "");
  if (BROKEN.test(name) || name.length < 2 || name.length > LONGEST_NAME || !hasLetter(name) || labels.kindOf(name)) return undefined;
  const folded = name.toLowerCase();
  return CONTACT.test(folded) || traders.isUnnamed(folded) || isAddress(traders, name) ? undefined : name;
}
