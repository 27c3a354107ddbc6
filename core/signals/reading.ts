import type { Page } from "./page.ts";
import type { Signal } from "./signal.ts";

/** The signals of a page while its readers run. */
export type Reading = {
  signals: Signal[];
  /** What the reader gives; nothing where the page breaks it, and the page counts as truncated. */
  attempt: <T>(reader: () => T[]) => T[];
  /** Adds the reader's signals, each once: two readers may see one thing, a script and its request. */
  read: (reader: () => Signal[]) => void;
};

export function openReading(page: Page): Reading {
  const signals: Signal[] = [];
  const known = new Set<string>();
  const attempt = <T>(reader: () => T[]): T[] => {
    try {
      return reader();
    } catch {
      page.truncated = true;
      return [];
    }
  };
  const read = (reader: () => Signal[]) => {
    for (const signal of attempt(reader)) {
      const key = JSON.stringify(signal);
      if (!known.has(key)) signals.push(signal);
      known.add(key);
    }
  };
  return { signals, attempt, read };
}
