import type { Marked } from "../dataset/kinds.ts";

/** The mark of a record, for a view of it: absent where there is none. */
export function markOf({ origin }: Marked): Marked {
  return origin ? { origin } : {};
}
