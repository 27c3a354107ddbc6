import type { Source } from "../dataset/schema/common.ts";
import type { Cited } from "./report.ts";

/** Puts the sources themselves in the place of their ids. An id without a source is left out; `npm run check` forbids it. */
export function cite<T extends { sources: string[] }>(record: { sources: Source[] }, statement: T): Cited<T> {
  return { ...statement, sources: sourcesOf(record, statement.sources) };
}

export function sourcesOf(record: { sources: Source[] }, ids: readonly string[]): Source[] {
  return ids.flatMap((id) => record.sources.find((source) => source.id === id) ?? []);
}
