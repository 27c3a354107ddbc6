import { useEffect, useState } from "preact/hooks";

/** Drawn in one pause: a task that nobody feels. */
const MORE = 24;

/**
 * How much of a long list is drawn: its first screen at once, the rest by and by while nobody waits for anything. `all` draws it
 * at once, for somebody who asks for what may stand there.
 */
export function useGrowing(total: number, first: number): { shown: number; all: () => void } {
  const [shown, setShown] = useState(typeof requestIdleCallback === "function" ? first : Infinity);
  useEffect(() => {
    if (shown >= total) return undefined;
    const pause = requestIdleCallback(() => setShown(shown + MORE));
    return () => cancelIdleCallback(pause);
  }, [shown, total]);
  return { shown, all: () => setShown(Infinity) };
}
