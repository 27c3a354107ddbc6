/** Characters that Markdown lets a backslash stand before. */
const ESCAPED = /\\([\\`*_{}[\]()#+\-.!|<>~"'$&/:;=?@^,%])/g;

/**
 * The words of a Markdown text without its marks: emphasis, links (their text stays), headings, lists, tables, escapes. It is for
 * comparing, not for showing.
 */
export function markdownText(markdown: string): string {
  return markdown
    .replace(/!?\[((?:[^[\]\\]|\\.)*)\]\((?:[^()\\]|\\.|\([^()]*\))*\)/g, "$1")
    .replace(/^[ \t]*(?:#{1,6}|>|[-*+]|\d+[.)])[ \t]+/gm, "")
    .replace(/^[ \t|:-]*-{3,}[ \t|:-]*$/gm, "")
    .replace(/\|/g, " ")
    .replace(ESCAPED, "$1")
    .replace(/(\*\*|__|\*|`|~~)/g, "")
    .replace(/(^|[\s(])_|_(?=[\s).,;:]|$)/gm, "$1")
    .replace(/<\/?[a-z][^<>]*>/gi, "");
}
