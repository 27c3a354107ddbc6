import { Bench } from "tinybench";

export type Row = { what: string; figure: string; ratio: string };

/** Times the tasks side by side in one run, so that ratios hold on a noisy machine. Medians in nanoseconds, by task name. */
export async function sideBySide(tasks: Record<string, () => unknown>, time = 300): Promise<Record<string, number>> {
  const bench = new Bench({ time, warmupTime: 100 });
  for (const [name, task] of Object.entries(tasks)) bench.add(name, task);
  await bench.run();
  return Object.fromEntries(
    bench.tasks.map((task) => {
      if (task.result.state !== "completed") throw new Error(`${task.name}: ${task.result.state}`);
      return [task.name, task.result.latency.p50 * 1e6];
    }),
  );
}

export function duration(ns: number): string {
  if (ns < 1e3) return `${ns.toFixed(0)} ns`;
  return ns < 1e6 ? `${(ns / 1e3).toFixed(1)} µs` : `${(ns / 1e6).toFixed(2)} ms`;
}

export function bytes(count: number): string {
  return `${(count / 1_000).toFixed(1)} kB`;
}

/** The value below which the share of the values lies; 0 of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
