import { browser } from "wxt/browser";
import { storage } from "wxt/utils/storage";
import type { Detection } from "../core/detect/detection.ts";
import { parseDetection } from "../core/detect/detection-schema.ts";
import type { PageSignals } from "../core/signals/signal.ts";
import { keyOf } from "./watch-tab.ts";

/** `signals`: the first of those on which the verdict stands. */
type TabEntry = { host: string; region: string; signals: PageSignals; detection: Detection };

/** The verdict on a tab's page, and what it stands on, outlives the worker, not the browser. Stripped by the engine; nothing else is kept. */
export async function saveTabEntry(tabId: number, entry: TabEntry): Promise<void> {
  await storage.setItem(keyOf(tabId), entry);
}

export async function loadTabEntry(tabId: number): Promise<TabEntry | undefined> {
  const entry = await storage.getItem<TabEntry>(keyOf(tabId));
  const detection = parseDetection(entry?.detection);
  return entry && detection ? { ...entry, detection } : undefined;
}

export async function forgetTab(tabId: number): Promise<void> {
  await storage.removeItem(keyOf(tabId));
}

/** Forgets a tab when it closes, and when it leaves for a page of which we know nothing. */
export function forgetLeftTabs(): void {
  browser.tabs.onRemoved.addListener((tabId) => void storage.removeItem(keyOf(tabId)));
  browser.tabs.onUpdated.addListener((tabId, change, tab) => {
    if (change.status === "loading" && !tab.url) void storage.removeItem(keyOf(tabId));
  });
}
