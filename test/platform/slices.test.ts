import { expect, test } from "vitest";
import { inSlices } from "../../platform/slices.ts";

function* slow(steps: number, done: number[]): Generator<void, string> {
  for (let step = 0; step < steps; step += 1) {
    const end = performance.now() + 3;
    while (performance.now() < end);
    done.push(step);
    yield;
  }
  return "read";
}

test("all steps are run, and other tasks have their turn between", async () => {
  const done: number[] = [];
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 0);
  await expect(inSlices(slow(20, done), () => true)).resolves.toBe("read");
  clearInterval(timer);
  expect(done).toHaveLength(20);
  expect(turns).toBeGreaterThan(1);
});

test("a result that nobody wants any more is not worked out", async () => {
  const done: number[] = [];
  await expect(inSlices(slow(20, done), () => false)).resolves.toBeUndefined();
  expect(done.length).toBeLessThan(20);
});

test("the time of each slice is told, and no other", async () => {
  const told: number[] = [];
  await inSlices(slow(20, []), () => true, (ms) => told.push(ms));
  expect(told.length).toBeGreaterThan(1);
  expect(told.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThanOrEqual(60);
});
