/** Words that tell the legal form and not the company; after punctuation is gone, so "S.à r.l." is "sarl". */
const FORMS = new Set(
  (
    "ab aktiebolag ag as asa aps bv bvba co cokg company corp corporation doo eg gmbh hf inc incorporated jsc kft kg kgaa kk limited llc llp ltd nv " +
    "oao oy oyj ou ojsc pao pjsc plc private pte publ pty public sa saf sarl sas sasu sca scs se sia sl slu sociedad snc sp spa spzoo srl srls uab uc " +
    "zoo zrt zao fzllc fze anonim sirketi the and et cie"
  ).split(" "),
);
/** Letters that stand alone: "S. A.", "s l u", "H & M". */
const LONE_LETTERS = /(?<!\S)\p{L}(?: \p{L}(?!\S))+/gu;

/** A company's name without case, accents, punctuation and legal form, as words. */
export function plainName(name: string): string[] {
  const bare = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll("ı", "i")
    .replace(/fz-?llc/g, "fzllc")
    .replace(/[’'`]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(LONE_LETTERS, (letters) => letters.replaceAll(" ", ""));
  const words = bare.split(" ").filter((word) => word !== "");
  const kept = words.filter((word) => !FORMS.has(word));
  return kept.length > 0 ? kept : words;
}

/** True where `name` is the company `expected`; with `brand`, where its words contain those of `expected` in a row. */
export function bearsName(name: string, expected: string, brand: boolean): boolean {
  const has = plainName(name).join(" ");
  const wants = plainName(expected).join(" ");
  return has === wants || (brand && ` ${has} `.includes(` ${wants} `));
}
