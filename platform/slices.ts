/** A frame of 60 a second lasts 16 ms: half of one leaves the page its own. */
const SLICE_MS = 8;

/** Ahead of other waiting tasks where the browser can. */
function nextTask(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}

/**
 * Runs steps for a few milliseconds at a time and lets the page go on between. Undefined once nobody wants the result:
 * asked before each new slice. `onAsk` answers what a step asks for; `onSlice` hears the milliseconds of each.
 */
export async function inSlices<T, Ask extends object, Answer>(steps: Generator<void | Ask, T, Answer | undefined>, isWanted: () => boolean, onAsk: (asked: Ask) => Promise<Answer>, onSlice: (ms: number) => void = () => undefined): Promise<T | undefined> {
  let answer: Answer | undefined;
  for (;;) {
    const start = performance.now();
    let step = steps.next(answer);
    while (!step.done && !step.value && performance.now() < start + SLICE_MS) step = steps.next(undefined);
    onSlice(performance.now() - start);
    if (step.done) return step.value;
    if (step.value) answer = await onAsk(step.value);
    else await nextTask();
    if (!isWanted()) return undefined;
  }
}
