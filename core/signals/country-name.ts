const LONGEST = 60;
/** No country's name holds any of these in any language; nor is a name's beginning or end one. */
const NO_NAME = /[\d@:/!?%€$£*+#"<>|]/;

/**
 * The ISO code of the country that a text names, in one of the names given: the whole of it, or the last part behind commas, as
 * addresses end. Nothing of the text itself leaves. Undefined for anything else.
 *
 * @param names "|name:CODE|", as `countryNames` makes them
 */
export function countryOf(text: string, names: string): string | undefined {
  const line = text.replace(/\s+/g, " ").trim();
  const last = (line.split(/[,，;]/).at(-1) ?? "").replace(/[(（].*$/, "").trim();
  for (const part of [line, last]) {
    const name = part.toLowerCase().replace(/\.$/, "");
    if (name.length < 2 || name.length > LONGEST || NO_NAME.test(name)) continue;
    if (/^[A-Z]{2}$/.test(part) && names.includes(`:${part}|`)) return part;
    const code = codeOf(names, name) ?? codeOf(names, `${name}.`);
    if (code) return code;
  }
  return undefined;
}

function codeOf(names: string, name: string): string | undefined {
  const at = names.indexOf(`|${name}:`);
  return at < 0 ? undefined : names.slice(at + name.length + 2, at + name.length + 4);
}
