import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { watchPage } from "../../platform/page-watch.ts";

type Callback = (records: { addedNodes: unknown[]; removedNodes: unknown[] }[]) => void;

/** As the browser's, as far as anybody here listens: told of a change only while it observes. */
class FakeObserver {
  static current: FakeObserver | undefined;
  isObserving = false;
  calls = 0;
  readonly callback: Callback;
  constructor(callback: Callback) {
    this.callback = callback;
    FakeObserver.current = this;
  }
  observe(): void {
    this.isObserving = true;
  }
  disconnect(): void {
    this.isObserving = false;
  }
}

const page = Object.assign(new EventTarget(), { visibilityState: "visible" });
let place = { href: "" };
let control: AbortController | undefined;

function change(node: unknown = {}): void {
  const observer = FakeObserver.current;
  if (!observer?.isObserving) return;
  observer.calls += 1;
  observer.callback([{ addedNodes: [node], removedNodes: [] }]);
}

/** A thousand changes a second. */
async function neverRest(seconds: number): Promise<void> {
  for (let made = 0; made < seconds * 1_000; made += 1) {
    change();
    await vi.advanceTimersByTimeAsync(1);
  }
}

function watch(cost: number): { readings: number[] } {
  const readings: number[] = [];
  control = watchPage(async () => {
    readings.push(performance.now());
    return cost;
  });
  return { readings };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance", "Date"] });
  place = { href: "https://shop.example/a" };
  page.visibilityState = "visible";
  vi.stubGlobal("document", page);
  vi.stubGlobal("location", place);
  vi.stubGlobal("MutationObserver", FakeObserver);
  vi.stubGlobal("chrome", { runtime: { id: "waybill" } });
  vi.stubGlobal("browser", undefined);
  vi.stubGlobal("addEventListener", () => undefined);
});

afterEach(() => {
  control?.abort();
  globalThis.waybillBadge = undefined;
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("a page that changes a thousand times a second for thirty", () => {
  test("is listened to once for each reading", async () => {
    const { readings } = watch(2);
    await neverRest(30);
    expect(FakeObserver.current?.calls).toBeLessThanOrEqual(readings.length);
  });

  test.each([1, 5, 12])("is read every 1.5 s where a reading takes %i ms, and that stays below one per cent", async (cost) => {
    const { readings } = watch(cost);
    await neverRest(30);
    const gaps = readings.slice(1).map((at, index) => at - (readings[index] ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(1_600);
    expect(readings.length * cost).toBeLessThanOrEqual(300);
  });

  test.each([30, 60, 100])("is read less often where a reading takes %i ms", async (cost) => {
    const { readings } = watch(cost);
    await neverRest(30);
    const settled = readings.slice(4).map((at, index) => at - (readings[index + 3] ?? 0));
    for (const gap of settled) expect(cost / gap).toBeLessThanOrEqual(0.0101);
    expect(Math.max(...settled)).toBeLessThanOrEqual(15_100);
  });
});

test("a page at rest is read once, and anew as soon as it changes", async () => {
  const { readings } = watch(5);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(readings).toHaveLength(1);
  const changed = performance.now();
  change();
  await vi.advanceTimersByTimeAsync(10);
  expect(readings).toHaveLength(2);
  expect((readings[1] ?? 0) - changed).toBeLessThanOrEqual(10);
});

test("a new address is read at once, even while changes are not listened to", async () => {
  const { readings } = watch(100);
  await neverRest(20);
  const before = readings.length;
  place.href = "https://shop.example/b";
  const moved = performance.now();
  await vi.advanceTimersByTimeAsync(300);
  expect(readings.length).toBe(before + 1);
  expect((readings.at(-1) ?? 0) - moved).toBeLessThanOrEqual(260);
});

test("a hidden page is not read again until it comes to sight, unless its address is another", async () => {
  const { readings } = watch(5);
  page.visibilityState = "hidden";
  page.dispatchEvent(new Event("visibilitychange"));
  await neverRest(10);
  expect(readings).toHaveLength(1);
  place.href = "https://shop.example/b";
  change();
  expect(readings).toHaveLength(2);
  await neverRest(10);
  expect(readings).toHaveLength(2);
  page.visibilityState = "visible";
  page.dispatchEvent(new Event("visibilitychange"));
  await vi.advanceTimersByTimeAsync(2_000);
  expect(readings).toHaveLength(3);
});

test("a reading of which nothing is heard is given up", async () => {
  let begun = 0;
  control = watchPage(() => {
    begun += 1;
    return new Promise(() => undefined);
  });
  await neverRest(40);
  expect(begun).toBeGreaterThan(1);
});

test("a reading that takes long is not joined by a second", async () => {
  let [running, most] = [0, 0];
  control = watchPage(async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    running -= 1;
    return 40;
  });
  await neverRest(30);
  expect(most).toBe(1);
});

test("our own badge is no reason to read again", async () => {
  const { readings } = watch(5);
  const host = {};
  vi.stubGlobal("waybillBadge", { host, draw: () => undefined });
  change(host);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(readings).toHaveLength(1);
  change({});
  await vi.advanceTimersByTimeAsync(5_000);
  expect(readings).toHaveLength(2);
  vi.stubGlobal("waybillBadge", undefined);
});

test("it ends when the extension is gone", async () => {
  const { readings } = watch(5);
  vi.stubGlobal("chrome", {});
  await neverRest(10);
  expect(readings).toHaveLength(1);
  expect(FakeObserver.current?.isObserving).toBe(false);
});
