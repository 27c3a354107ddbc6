import { browser } from "wxt/browser";

/** The tab that a page of ours speaks of: `?tab=<id>` in its address, else the active one of its window. */
export async function currentTab(): Promise<{ id: number } | undefined> {
  const given = Number(new URLSearchParams(location.search).get("tab") ?? Number.NaN);
  if (Number.isInteger(given)) return { id: given };
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? undefined : { id: tab.id };
}

export type TabAddress = { kind: "web"; host: string } | { kind: "unknown" } | { kind: "unsupported" };

/** What can be told of a tab's address without the `tabs` permission: known on listed hosts and under `activeTab`. */
export async function addressOfTab(tabId: number): Promise<TabAddress> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  if (!tab?.url) return { kind: "unknown" };
  const { protocol, hostname } = new URL(tab.url);
  return protocol === "https:" || protocol === "http:" ? { kind: "web", host: hostname } : { kind: "unsupported" };
}

/** True on hosts that were granted for good, not for one page by `activeTab`. */
export async function hasLastingAccess(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [`https://${host}/*`] }).catch(() => false);
}

/** Opens the popup as the toolbar button would; false where the browser refuses. */
export async function openToolbarPopup(): Promise<boolean> {
  try {
    await browser.action.openPopup();
    return true;
  } catch {
    return false;
  }
}

export async function openOwnPage(path: `/${"welcome" | "options" | "managed" | "journal" | "evidence"}.html${string}`): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path as never) });
}

/** Calls `changed` when another tab of this window comes to the front, or the one there has loaded another page. Ends by the signal. */
export function watchActiveTab(changed: () => void, signal: AbortSignal): void {
  const onUpdated = (_: number, change: { status?: string | undefined; url?: string | undefined }) => {
    if (change.status !== undefined || change.url !== undefined) changed();
  };
  browser.tabs.onActivated.addListener(changed);
  browser.tabs.onUpdated.addListener(onUpdated);
  signal.addEventListener("abort", () => {
    browser.tabs.onActivated.removeListener(changed);
    browser.tabs.onUpdated.removeListener(onUpdated);
  });
}

/** True while a tab shows a page of this origin: no longer once it is closed or has gone elsewhere. */
export async function isAt(tabId: number, origin: string): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return tab?.url !== undefined && URL.canParse(tab.url) && new URL(tab.url).origin === origin;
}
