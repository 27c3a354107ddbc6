import { Bench } from "tinybench";

/** A line of the table. `goal`: what the issue or the design asks for, where it does. */
export type Row = { what: string; figure: string; ratio: string; goal?: string };

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

/**
 * Times the tasks in many short rounds, each in a new order, so that whatever else the machine does falls on all of them. A task
 * gets its round's number and answers with the nanoseconds it took. Answers with all times, by task name, round by round.
 */
export function interleaved<N extends string>(tasks: Record<N, (round: number) => number>, rounds: number): Record<N, number[]> {
  const names = Object.keys(tasks) as N[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<N, number[]>;
  const warming = Math.ceil(rounds / 5);
  for (let round = -warming; round < rounds; round += 1) {
    const order = names.toSorted(() => Math.random() - 0.5);
    for (const name of order) {
      const taken = tasks[name](round);
      if (round >= 0) times[name].push(taken);
    }
  }
  return times;
}

/** The median of one task's times as a multiple of another's, round by round. */
export function ratioOf(times: readonly number[], others: readonly number[]): number {
  return median(times.map((time, round) => time / (others[round] || 1)));
}

/** Nanoseconds that the work took. */
export function clocked(work: () => unknown): number {
  const started = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - started);
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

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
