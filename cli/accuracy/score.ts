/** How often a thing was found rightly, found wrongly, and missed. */
export type Score = { right: number; wrong: number; missed: number };
export type Share = { value: number; low: number; high: number; of: number };

export const emptyScore = (): Score => ({ right: 0, wrong: 0, missed: 0 });

/** Wilson's score interval for `hits` of `of` at 95 %; the whole range where nothing was counted. */
export function wilson(hits: number, of: number): Share {
  if (of === 0) return { value: Number.NaN, low: 0, high: 1, of };
  const z = 1.959964;
  const value = hits / of;
  const middle = (value + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((value * (1 - value)) / of + (z * z) / (4 * of * of));
  return { value, low: Math.max(0, middle - half), high: Math.min(1, middle + half), of };
}

export const precision = ({ right, wrong }: Score): Share => wilson(right, right + wrong);
export const recall = ({ right, missed }: Score): Share => wilson(right, right + missed);

/** Compares two sets; adds to the score and gives what was found wrongly and what was missed. */
export function compare(score: Score, expected: ReadonlySet<string>, found: ReadonlySet<string>): { wrong: string[]; missed: string[] } {
  const wrong = [...found].filter((one) => !expected.has(one));
  const missed = [...expected].filter((one) => !found.has(one));
  score.right += found.size - wrong.length;
  score.wrong += wrong.length;
  score.missed += missed.length;
  return { wrong, missed };
}

/** Scores by a key, made when first asked for. */
export function scoreOf(scores: Map<string, Score>, key: string): Score {
  const known = scores.get(key) ?? emptyScore();
  scores.set(key, known);
  return known;
}
