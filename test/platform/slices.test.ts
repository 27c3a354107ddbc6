import { describe, expect, test } from "vitest";
import { inSlices } from "../../platform/slices.ts";

const noAnswer = () => Promise.reject(new Error("nothing was asked for"));

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
  await expect(inSlices(slow(20, done), () => true, noAnswer)).resolves.toBe("read");
  clearInterval(timer);
  expect(done).toHaveLength(20);
  expect(turns).toBeGreaterThan(1);
});

test("a result that nobody wants any more is not worked out", async () => {
  const done: number[] = [];
  await expect(inSlices(slow(20, done), () => false, noAnswer)).resolves.toBeUndefined();
  expect(done.length).toBeLessThan(20);
});

test("the time of each slice is told, and no other", async () => {
  const told: number[] = [];
  await inSlices(slow(20, []), () => true, noAnswer, (ms) => told.push(ms));
  expect(told.length).toBeGreaterThan(1);
  expect(told.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThanOrEqual(60);
});

describe("what a step asks for", () => {
  function* asking(): Generator<void | { what: string }, string, string> {
    yield;
    const first = yield { what: "one" };
    yield;
    return `${first}, ${yield { what: "two" }}`;
  }

  test("is answered in its place", async () => {
    await expect(inSlices(asking(), () => true, ({ what }) => Promise.resolve(what.toUpperCase()))).resolves.toBe("ONE, TWO");
  });

  test("is waited for no longer than the result is wanted", async () => {
    const asked: string[] = [];
    await inSlices(asking(), () => false, ({ what }) => Promise.resolve(String(asked.push(what))));
    expect(asked).toEqual(["one"]);
  });

  test("fails the whole where it cannot be told", async () => {
    await expect(inSlices(asking(), () => true, noAnswer)).rejects.toThrow("nothing was asked for");
  });
});
