/**
 * Keeps what a function made for a word and gives it again. A formatter of `Intl` costs a hundred times what it formats, and a view
 * asks for one a row. Meant for few different words: nothing is ever dropped.
 */
export function oncePer<Made>(make: (word: string) => Made): (word: string) => Made {
  const made = new Map<string, Made>();
  return (word) => {
    const known = made.get(word);
    if (known !== undefined) return known;
    const fresh = make(word);
    made.set(word, fresh);
    return fresh;
  };
}
