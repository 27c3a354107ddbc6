/** Breaks a text into at most `most` lines of at most `length` characters, at spaces where there are any; what is cut off ends in …. */
export function wrapText(text: string, length: number, most: number): string[] {
  const lines: string[] = [];
  let rest = text.trim();
  while (rest.length > length && lines.length < most - 1) {
    const space = rest.lastIndexOf(" ", length);
    const end = space > length / 3 ? space : length;
    lines.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  if (rest) lines.push(rest.length > length ? `${rest.slice(0, length - 1).trimEnd()}…` : rest);
  return lines;
}
