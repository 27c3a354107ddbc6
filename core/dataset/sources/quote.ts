/** What sets a quote from its source in nothing but typesetting: spaces of any width, soft hyphens, the shapes of quotation marks. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const WHITE = /[\s\u00A0\u2000-\u200A\u202F\u205F\u3000]+/g;
const LOOK_ALIKES: readonly [RegExp, string][] = [
  [/[\u2018\u2019\u201A\u2032]/g, "'"],
  [/[\u201C\u201D\u201E\u2033]/g, '"'],
  [/[\u2010\u2011]/g, "-"],
];

/** A text with every run of white space as one space, and look-alike marks as one. Words, case and order stay. */
export function normaliseText(text: string): string {
  const plain = text.normalize("NFC").replace(INVISIBLE, "").replace(WHITE, " ").trim();
  return LOOK_ALIKES.reduce((all, [from, to]) => all.replace(from, to), plain);
}

/** The parts between `…`, as they must follow one another. */
export function quoteParts(quote: string): string[] {
  return normaliseText(quote)
    .split(/\s*(?:\[…\]|…)\s*/)
    .filter((part) => part !== "");
}

/**
 * True when every part of the quote stands in the text, in order. `plain` is a text that `normaliseText` has made; the quote is
 * normalised here. A quote without a word stands nowhere.
 */
export function quoteStands(quote: string, plain: string): boolean {
  const parts = quoteParts(quote);
  if (parts.length === 0) return false;
  // A text that has marks of its own for words left out is taken at its word first.
  if (plain.includes(normaliseText(quote))) return true;
  let from = 0;
  return parts.every((part) => {
    const at = plain.indexOf(part, from);
    from = at + part.length;
    return at >= 0;
  });
}
