import { afterAll } from "vitest";

const rows: { what: string; runs: number; failures: number; figure: string }[] = [];

/** Notes a figure of a long run; the table stands at the end of the file's output. */
export function note(what: string, runs: number, failures: number, figure = ""): void {
  rows.push({ what, runs, failures, figure });
}

export function printFiguresAtEnd(): void {
  afterAll(() => console.table(rows));
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
