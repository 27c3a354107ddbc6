/** A frame of 60 a second lasts 16 ms: half of one leaves the page its own. */
const SLICE_MS = 8;

/** Ahead of other waiting tasks where the browser can. */
function nextTask(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}

/**
 * Runs steps for a few milliseconds at a time and lets the page go on between. Undefined once nobody wants the result:
 * asked before each new slice. `onSlice` hears the milliseconds of each.
 */
export async function inSlices<T>(steps: Generator<void, T>, isWanted: () => boolean, onSlice: (ms: number) => void = () => undefined): Promise<T | undefined> {
  for (;;) {
    const start = performance.now();
    let step: IteratorResult<void, T>;
    do step = steps.next();
    while (!step.done && performance.now() < start + SLICE_MS);
    onSlice(performance.now() - start);
    if (step.done) return step.value;
    await nextTask();
    if (!isWanted()) return undefined;
  }
}
