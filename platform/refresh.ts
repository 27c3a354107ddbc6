import { browser } from "wxt/browser";
import { injectBadge, injectReader } from "./injection.ts";
import { refreshTab } from "./page-service.ts";
import { mayRead } from "./scope.ts";
import { forgetTab, loadTabEntry } from "./tab-reports.ts";
import { showToolbar } from "./toolbar.ts";

/** Brings every tab into line with settings that have changed: nothing is loaded anew, and nothing that was done is lost. */
export async function refreshTabs(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(tabs.map(({ id, url }) => (id === undefined ? undefined : refreshOne(id, url))));
}

async function refreshOne(tabId: number, url: string | undefined): Promise<void> {
  const entry = await loadTabEntry(tabId);
  if (entry && (await mayRead(entry.host))) return refreshTab(tabId, entry.host, true);
  if (entry) {
    await forgetTab(tabId);
    await showToolbar(tabId, { text: "", title: "" });
    await injectBadge(tabId);
    return;
  }
  // Without the `tabs` permission an address is told on allowed sites alone. Where nothing was read, it is read now.
  if (url && /^https?:/.test(url) && (await mayRead(new URL(url).hostname))) await injectReader(tabId);
}
