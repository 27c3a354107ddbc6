/** One thing wrong with one record, worded for the person who mends it. */
export type Problem = {
  /** Path below `data/`, such as services/aliexpress.json. */
  file: string;
  /** Path of the field, such as hosts.0.host; empty for the whole file. */
  field: string;
  what: string;
  /** How to mend it. */
  mend: string;
};

/** `file · field · what is wrong · how to mend it`, one line. */
export function formatProblem({ file, field, what, mend }: Problem): string {
  return `data/${file}${field ? ` · ${field}` : ""} · ${what} · ${mend}`;
}
