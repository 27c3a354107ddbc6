/** What a name, or a word of a text, begins with: its letters a–z and digits up to the next other character, or that character. */
const HEADS_OF_TEXT = /[a-z0-9]+|[^a-z0-9\s\0]/g;
const HEADS_OF_NAMES = /\|(?:[a-z0-9]+|[^|])/g;
const NOTHING = "(?!)";

/**
 * An expression for the names that a folded text may hold; undefined where it holds none. To compile one for all names takes
 * longer than to read a page, so the words of the text are compared with how names begin, and only those that may be there are
 * looked for. What the expression finds is what one for all names would find as a whole name, the longest first.
 */
export function openNamePatterns(lists: readonly string[]): (folded: string) => RegExp | undefined {
  const unseen = new Set(lists.flatMap((list) => list.match(HEADS_OF_NAMES)?.map((head) => head.slice(1)) ?? []));
  const found = lists.map((): [place: number, name: string][] => []);
  let pattern: RegExp | undefined;

  const alternatives = (index: number) =>
    (found[index] ?? [])
      .toSorted(([a], [b]) => a - b)
      .map(([, name]) => name.replace(/[.+*?^$(){}[\]\\]/g, "\\$&"))
      .join("|") || NOTHING;

  return (folded) => {
    const words = new Set(folded.match(HEADS_OF_TEXT));
    const before = unseen.size;
    const [fewer, others] = words.size < unseen.size ? [words, unseen] : [unseen, words];
    for (const head of fewer) {
      if (!others.has(head)) continue;
      unseen.delete(head);
      for (const [index, list] of lists.entries()) addNames(list, head, found[index] ?? []);
    }
    // A name never begins between two of a–z and the digits, and nearly every place of a text lies there.
    if (unseen.size < before) pattern = new RegExp(`(?<![a-z0-9])(?:${alternatives(0)})|${alternatives(1)}`, "g");
    return pattern;
  };
}

const isPlain = (code: number) => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);

/** The names of a list that begin with this head and no longer one. */
function addNames(list: string, head: string, found: [place: number, name: string][]): void {
  const opening = `|${head}`;
  for (let at = list.indexOf(opening); at >= 0; at = list.indexOf(opening, at + 1)) {
    if (isPlain(head.charCodeAt(0)) && isPlain(list.charCodeAt(at + opening.length))) continue;
    found.push([at, list.slice(at + 1, list.indexOf("|", at + 1))]);
  }
}
