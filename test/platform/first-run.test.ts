import { beforeEach, expect, test, vi } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";

type Installed = (details: { reason: string }) => void;
type Managed = (changes: Record<string, { newValue?: unknown }>, area: string) => void;

beforeEach(() => fakeBrowser.reset());

/** An installation, with the first word of an organisation coming after it. Answers with the pages that were opened. */
async function install(installType: string, policy: Record<string, unknown> | null, pages: number): Promise<string[]> {
  vi.resetModules();
  const opened: string[] = [];
  const installed: Installed[] = [];
  const managed: Managed[] = [];
  vi.spyOn(browser.management, "getSelf").mockImplementation((() => Promise.resolve({ installType })) as never);
  vi.spyOn(browser.storage.managed, "get").mockImplementation((() => new Promise(() => undefined)) as never);
  vi.spyOn(browser.storage.onChanged, "addListener").mockImplementation(((listener: Managed) => managed.push(listener)) as never);
  vi.spyOn(browser.runtime.onInstalled, "addListener").mockImplementation(((listener: Installed) => installed.push(listener)) as never);
  vi.spyOn(browser.runtime, "getURL").mockImplementation(((path = "") => `chrome-extension://x${path}`) as never);
  vi.spyOn(browser.tabs, "create").mockImplementation((({ url }: { url: string }) => Promise.resolve(void opened.push(url))) as never);
  vi.doMock("../../platform/surfaces.ts", () => ({ updateSurfaces: () => Promise.resolve(), CHECK_ID: "check", PANEL_ID: "panel" }));
  vi.doMock("../../platform/sites.ts", () => ({ followAddedSites: () => Promise.resolve() }));
  (browser as { permissions?: unknown }).permissions = { onAdded: { addListener: () => undefined } };
  const { followPolicy } = await import("../../platform/policy.ts");
  const { installOnce } = await import("../../platform/installation.ts");
  followPolicy(() => undefined);
  installOnce();
  for (const listener of installed) listener({ reason: "install" });
  await new Promise((resolve) => setTimeout(resolve, 20));
  if (installType === "admin") expect(opened, "before the organisation's first word").toEqual([]);
  if (policy) for (const listener of managed) listener(Object.fromEntries(Object.entries(policy).map(([key, newValue]) => [key, { newValue }])), "managed");
  if (pages > 0) await expect.poll(() => opened).not.toEqual([]);
  await new Promise((resolve) => setTimeout(resolve, 50));
  return opened;
}

test.each<[what: string, installType: string, policy: Record<string, unknown> | null, pages: number]>([
  ["a person installs it", "normal", null, 1],
  ["an organisation says nothing of it", "admin", { badge: "off" }, 0],
  ["an organisation has not spoken yet", "admin", null, 0],
  ["an organisation turns it off", "admin", { firstRun: false }, 0],
  ["an organisation turns it on", "admin", { firstRun: true }, 1],
  ["an organisation starts with it", "admin", { firstRunDefault: true }, 1],
  ["an organisation starts with it and turns it off", "admin", { firstRun: false, firstRunDefault: true }, 0],
])("the first-run page where %s", async (_, installType, policy, pages) => expect(await install(installType, policy, pages)).toHaveLength(pages), 60_000);
