const LOCALE = "(?:/[a-zA-Z]{2}(?:[-_][a-zA-Z]{2})?)?";

/**
 * Turns a path pattern of a page rule into the source of a regular expression for the whole path.
 * `*` is one or more characters within a segment, `**` anything, a leading `/{locale}` an optional `xx` or `xx-yy` segment.
 * A trailing slash in the path never matters: `/store/**` takes in `/store` itself.
 */
export function pathPatternSource(pattern: string): string {
  const hasLocale = pattern.startsWith("/{locale}");
  const rest = hasLocale ? pattern.slice("/{locale}".length) : pattern;
  const body = wildcardSource(rest.replace(/\/$/, ""), "[^/]+").replace(/\/\.\*$/, "(?:/.*)?");
  return `^${hasLocale ? LOCALE : ""}${body}/?$`;
}

/** Turns a value pattern (`*` for any) into the source of a regular expression for the whole value. */
export function valuePatternSource(pattern: string): string {
  return `^${wildcardSource(pattern, ".*")}$`;
}

function wildcardSource(pattern: string, single: string): string {
  return pattern
    .split(/(\*\*|\*)/)
    .map((part) => (part === "**" ? ".*" : part === "*" ? single : part.replace(/[.+?^${}()|[\]\\]/g, "\\$&")))
    .join("");
}
