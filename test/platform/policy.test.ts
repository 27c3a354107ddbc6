import { beforeEach, describe, expect, test, vi } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";

type ManagedListener = (changes: Record<string, { oldValue?: unknown; newValue?: unknown }>, area: string) => void;

/** The worker's policy part, started afresh as after a stop. `managed` stands for the browser's answer to `get()`. */
async function start({ managed, installType = "normal", firefox = false }: { managed: () => Promise<unknown>; installType?: string; firefox?: boolean }) {
  vi.resetModules();
  vi.restoreAllMocks();
  const listeners: ManagedListener[] = [];
  const addListener = browser.storage.onChanged.addListener.bind(browser.storage.onChanged);
  vi.spyOn(browser.storage.onChanged, "addListener").mockImplementation(((listener: ManagedListener) => {
    listeners.push(listener);
    addListener(listener as never);
  }) as never);
  vi.spyOn(browser.storage.managed, "get").mockImplementation((() => managed()) as never);
  vi.spyOn(browser.management, "getSelf").mockImplementation((() => Promise.resolve({ installType })) as never);
  vi.spyOn(browser.runtime, "getURL").mockImplementation(((path = "") => `${firefox ? "moz" : "chrome"}-extension://x${path}`) as never);
  const { followPolicy } = await import("../../platform/policy.ts");
  const { loadSettings, saveSettings } = await import("../../platform/settings-store.ts");
  const { mayRead } = await import("../../platform/scope.ts");
  const onChange = vi.fn();
  followPolicy(onChange);
  return {
    onChange,
    loadSettings,
    saveSettings,
    mayRead,
    change: (changes: Parameters<ManagedListener>[0]) => listeners.forEach((listener) => listener(changes, "managed")),
  };
}

const never = () => new Promise<unknown>(() => undefined);
const nothing = () => Promise.resolve({});

beforeEach(() => {
  fakeBrowser.reset();
  vi.useRealTimers();
});

describe("a later start", () => {
  test("obeys what was last known while the browser has not answered", async () => {
    const first = await start({ managed: () => Promise.resolve({ badge: "off" }) });
    await expect.poll(async () => (await first.loadSettings()).values.badge).toBe("off");
    const later = await start({ managed: never });
    expect(await later.loadSettings()).toMatchObject({ values: { badge: "off" }, locked: ["badge"] });
  });

  test("takes over what changed in between", async () => {
    await fakeBrowser.storage.local.set({ policyCache: { raw: { badge: "off" } }, policyCache$: { v: 2 } });
    const worker = await start({ managed: () => Promise.resolve({ badge: "full" }) });
    await expect.poll(() => worker.onChange).toHaveBeenCalledOnce();
    expect((await worker.loadSettings()).values.badge).toBe("full");
  });

  test("with nothing new changes nothing", async () => {
    await fakeBrowser.storage.local.set({ policyCache: { raw: { badge: "off" } }, policyCache$: { v: 2 } });
    const worker = await start({ managed: () => Promise.resolve({ badge: "off" }) });
    await worker.loadSettings();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(worker.onChange).not.toHaveBeenCalled();
  });
});

describe("an empty answer", () => {
  test("right after the start does not lift a policy; ten seconds later it does", async () => {
    await fakeBrowser.storage.local.set({ policyCache: { raw: { badge: "off" } }, policyCache$: { v: 2 } });
    vi.useFakeTimers();
    const worker = await start({ managed: nothing });
    await vi.advanceTimersByTimeAsync(9_000);
    expect((await worker.loadSettings()).values.badge).toBe("off");
    await vi.advanceTimersByTimeAsync(1_500);
    expect(await worker.loadSettings()).toMatchObject({ values: { badge: "compact" }, locked: [] });
    expect(worker.onChange).toHaveBeenCalledOnce();
  });

  test("is believed at once where there never was a policy", async () => {
    const worker = await start({ managed: nothing });
    await expect.poll(() => fakeBrowser.storage.local.get("policyCache")).toEqual({ policyCache: { raw: {} } });
    expect(worker.onChange).not.toHaveBeenCalled();
    expect((await worker.loadSettings()).organisation).toBeUndefined();
  });
});

describe("an installation by an organisation", () => {
  test("holds everything back until the first word", async () => {
    const worker = await start({ managed: nothing, installType: "admin" });
    expect((await worker.loadSettings()).values).toMatchObject({ firstRun: false, badge: "off", checkPage: false, journal: "off", everySite: false });
    expect(await worker.mayRead("www.aliexpress.com")).toBe(false);
    worker.change({ badge: { newValue: "compact" }, organisationName: { newValue: "Example Ltd" } });
    await expect.poll(() => worker.onChange).toHaveBeenCalledOnce();
    expect(await worker.loadSettings()).toMatchObject({ values: { badge: "compact", checkPage: true }, locked: ["badge"], organisation: { name: "Example Ltd" } });
    expect(await worker.mayRead("www.aliexpress.com")).toBe(true);
  });

  test("without a policy lets go after ten seconds", async () => {
    vi.useFakeTimers();
    const worker = await start({ managed: nothing, installType: "admin" });
    await vi.advanceTimersByTimeAsync(9_000);
    expect(await worker.mayRead("www.aliexpress.com")).toBe(false);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(await worker.mayRead("www.aliexpress.com")).toBe(true);
    expect(worker.onChange).toHaveBeenCalledOnce();
  });

  test("by a person holds nothing back, though the browser never answers", async () => {
    const worker = await start({ managed: never });
    expect((await worker.loadSettings()).values).toMatchObject({ badge: "compact", checkPage: true });
    expect(await worker.mayRead("www.aliexpress.com")).toBe(true);
  });
});

describe("a change while the worker runs", () => {
  test("is applied key by key; a key without a new value is gone", async () => {
    const worker = await start({ managed: () => Promise.resolve({ badge: "off", theme: "dark" }) });
    await expect.poll(() => worker.onChange).toHaveBeenCalledOnce();
    worker.change({ theme: { oldValue: "dark", newValue: "light" }, badge: { oldValue: "off" } });
    await expect.poll(() => worker.onChange).toHaveBeenCalledTimes(2);
    expect(await worker.loadSettings()).toMatchObject({ values: { theme: "light", badge: "compact" }, locked: ["theme"] });
    worker.change({ theme: { oldValue: "light" } });
    await expect.poll(() => worker.onChange).toHaveBeenCalledTimes(3);
    expect((await worker.loadSettings()).organisation).toBeUndefined();
  });

  test("never reaches the user's own settings", async () => {
    const worker = await start({ managed: () => Promise.resolve({ badge: "off", sitesLeftOutAdd: ["ours.example"] }) });
    await expect.poll(() => worker.onChange).toHaveBeenCalledOnce();
    const { settings, refused } = await worker.saveSettings({ badge: "full", sitesLeftOut: ["mine.example", "ours.example"] });
    expect(refused).toEqual(["badge"]);
    expect(settings.values).toMatchObject({ badge: "off", sitesLeftOut: ["mine.example", "ours.example"] });
    expect((await fakeBrowser.storage.local.get("settings")).settings).toEqual({ sitesLeftOut: ["mine.example"] });
    expect(await worker.mayRead("shop.ours.example")).toBe(false);
  });
});

describe("a rejection", () => {
  const rejected = () => Promise.reject(new Error("Managed storage manifest not found"));

  test("of Firefox means that there is no policy", async () => {
    await fakeBrowser.storage.local.set({ policyCache: { raw: { badge: "off" } }, policyCache$: { v: 2 } });
    const worker = await start({ managed: rejected, firefox: true });
    await expect.poll(() => worker.onChange).toHaveBeenCalledOnce();
    expect((await worker.loadSettings()).locked).toEqual([]);
  });

  test("of any other browser changes nothing", async () => {
    await fakeBrowser.storage.local.set({ policyCache: { raw: { badge: "off" } }, policyCache$: { v: 2 } });
    const worker = await start({ managed: rejected });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await worker.loadSettings()).values.badge).toBe("off");
  });
});

test("a store that cannot keep the policy does not keep it from being in force", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  vi.spyOn(browser.storage.local, "set").mockRejectedValue(new Error("QUOTA_BYTES quota exceeded"));
  const worker = await start({ managed: () => Promise.resolve({ badge: "off" }) });
  await expect.poll(() => worker.onChange).toHaveBeenCalledOnce();
  expect((await worker.loadSettings()).values.badge).toBe("off");
});
