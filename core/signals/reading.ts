import type { Page } from "./page.ts";
import type { Signal } from "./signal.ts";

/** Runs one step of the reading; a caller that measures puts its clock around it. */
export type RunStep = <T>(step: string, run: () => T) => T;

/** The signals of a page while its readers run. */
export type Reading = {
  signals: Signal[];
  /** What the reader gives; nothing where the page breaks it, and the page counts as truncated. */
  attempt: <T>(step: string, reader: () => T[]) => T[];
  /** Adds the reader's signals, each once: two readers may see one thing, a script and its request. */
  read: (step: string, reader: () => Signal[]) => void;
  /** The same for readers that go in steps. */
  attemptInSteps: <T>(step: string, reader: Generator<void, T[]>) => Generator<void, T[]>;
  readInSteps: (step: string, reader: Generator<void, Signal[]>) => Generator<void>;
};

export function openReading(page: Page, runStep: RunStep = (_, run) => run()): Reading {
  const signals: Signal[] = [];
  const known = new Set<string>();
  const attempt = <T>(step: string, reader: () => T[]): T[] => {
    try {
      return runStep(step, reader);
    } catch {
      page.truncated = true;
      return [];
    }
  };
  const read = (step: string, reader: () => Signal[]) => {
    for (const signal of attempt(step, reader)) {
      const key = JSON.stringify(signal);
      if (!known.has(key)) signals.push(signal);
      known.add(key);
    }
  };
  function* attemptInSteps<T>(step: string, reader: Generator<void, T[]>): Generator<void, T[]> {
    for (;;) {
      const [next] = attempt(step, () => [reader.next()]);
      if (!next) return [];
      if (next.done) return next.value;
      yield;
    }
  }
  function* readInSteps(step: string, reader: Generator<void, Signal[]>): Generator<void> {
    const found = yield* attemptInSteps(step, reader);
    read(step, () => found);
  }
  return { signals, attempt, read, attemptInSteps, readInSteps };
}
