import type { Labels } from "./labels.ts";

const LONGEST_NAME = 80;
/** What is left of letters that were read in the wrong encoding, and of a longer name. */
const BROKEN = /[\uFFFD¡-©¬¯-¶¸¹¼-¿]|(?:\.\.|…)$/;

const LEGAL_FORM = /^\s*(?:inc|ltd|limited|llc|llp|plc|co|corp|corporation|gmbh|ag|kg|bv|nv|ab|as|oy|sa|sas|sarl|srl|spa|slu?|lda|kft|sro)\b|^\s*(?:[a-z]\.\s?){2,}/i;
/** In lower case: how to reach somebody, or the heading of a register number. */
const CONTACT = /@|https?:|www\.|(?:number|nummer|numéro|número)$/;
const PHONE = /(?<![\p{L}\d])[+(]{0,2}\d[\d ()/.-]{7,}/u;
const POSTCODE = /(?<![\p{L}\d])(?:\d{5}|\d{4}\s?[A-Z]{2})\s+\p{Lu}\p{Ll}/u;
/** With a number beside it, each of these makes an address: a person's door, where the trader is one person. */
const STREET = new RegExp(
  [
    "(?:straße|strasse|str\\.|straat|gasse|weg|platz|plein|laan|allee|gatan|vägen|gade|vej|katu)(?!\\p{L})",
    "(?<!\\p{L})(?:street|st\\.|road|rd\\.?|avenue|ave\\.?|lane|drive|boulevard|blvd|square|court|suite|floor|unit|p\\.?\\s?o\\.?\\s?box|postfach|postbus)(?!\\p{L})",
    "(?<!\\p{L})(?:rue|place|quai|chemin|impasse|calle|avenida|plaza|paseo|apartado|via|viale|piazza|corso|rua|travessa|ul\\.|ulica|aleja|al\\.|mah\\.|cadde(?:si)?|soka[kğ]ı?)(?!\\p{L})",
    "(?<!\\p{L})(?:улица|ул\\.|проспект|пр-т|переулок|дом|д\\.)(?!\\p{L})|[路街巷弄室]|[号號]|丁目|番地|번지|شارع",
  ].join("|"),
  "iu",
);

/**
 * In lower case: what leads to a seller, what stands for one that is not named, and what stands beside one: "Visit store", "User", "Terms".
 */
const NO_NAME = /^(?:(?:visit|view|see|go to) (?:the |this )?(?:store|shop|seller)|zum (?:shop|verkäufer)|shop besuchen|(?:visit(?:er|ar?)|v(?:oir|er|edi))(?: la| il)? (?:boutique|tienda|loja|negozio)|winkel bezoeken|进店逛逛|в магазин|(?:private |privat)?(?:user|seller|verkäufer)|пользователь|your name here|agb|terms|details)$/;

/** A sentence's end; that of "Inc." or "S.p.A." belongs to the name. */
const FULL_STOP = /(?<=[^.,\s]{4})\.$/;

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
const isAddress = (name: string) => /\d/.test(name) && (PHONE.test(name) || POSTCODE.test(name) || STREET.test(name));

/** A business name fit to leave the page: short, no address, phone or e-mail in it. */
export function cleanName(labels: Labels, text: string): string | undefined {
  const name = firstPart(text.replaceAll("&amp;", "&").replace(/\s+/g, " ").replace(/^[:：\s]+/, "")).replace(/[\s(（,]+$/g, "").replace(FULL_STOP, "");
  if (BROKEN.test(name) || name.length < 2 || name.length > LONGEST_NAME || !hasLetter(name) || labels.kindOf(name)) return undefined;
  const folded = name.toLowerCase();
  return CONTACT.test(folded) || NO_NAME.test(folded) || isAddress(name) ? undefined : name;
}
