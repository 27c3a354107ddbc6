/** Cyrillic in Latin letters, so that Цайняо and Cainiao, Алиэкспресс and AliExpress come close. Simple on purpose: the search forgives the rest. */
const CYRILLIC: Record<string, string> = {
  а: "a", б: "b", в: "v", г: "g", ґ: "g", д: "d", е: "e", ё: "e", є: "e", ж: "zh", з: "z", и: "i", і: "i", ї: "i", й: "i", к: "k", л: "l", м: "m", н: "n", о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ў: "u", ф: "f", х: "h", ц: "c", ч: "ch", ш: "sh", щ: "sh", ъ: "", ы: "y", ь: "", э: "e", ю: "iu", я: "ia",
};
const SPECIAL: Record<string, string> = { ß: "ss", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", æ: "ae", œ: "oe", ı: "i" };
/** Scripts that put no spaces between words: their texts are searched by pairs of signs. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/gu;
const HIRAGANA_TO_KATAKANA = 0x60;

/** One way of writing: widths, case, accents and kana no longer tell words apart. */
export function fold(text: string): string {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").normalize("NFKC").toLowerCase();
  const kana = plain.replace(/[ぁ-ゖ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + HIRAGANA_TO_KATAKANA));
  return kana.replace(/[ßøłđðþæœı]/g, (sign) => SPECIAL[sign] ?? sign).replace(/[а-яёєіїґў]/g, (sign) => CYRILLIC[sign] ?? sign);
}

/** The words of a text: folded, and pairs of signs where a script has no spaces. */
export function wordsOf(text: string): string[] {
  const folded = fold(text);
  const signs = [...folded.matchAll(UNSPACED)].flatMap(([run]) => pairsOf([...run]));
  const words = folded.replace(UNSPACED, " ").match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...words, ...signs];
}

function pairsOf(signs: string[]): string[] {
  if (signs.length < 2) return signs;
  return signs.slice(1).map((sign, index) => `${signs[index]}${sign}`);
}
