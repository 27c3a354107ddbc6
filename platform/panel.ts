import { browser } from "wxt/browser";

/** What Chromium and Firefox have for a panel beside the page; each knows only its own. */
type SidePanels = {
  sidePanel?: { open(options: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
};

/**
 * Opens the panel beside the page. Call it first thing in a click, menu or shortcut handler: both browsers take it only from a
 * gesture, and a gesture is spent by the first `await`. Resolves to false where there is no such panel or the browser refuses.
 */
export function openSidePanel(windowId: number): Promise<boolean> {
  const { sidePanel, sidebarAction } = browser as unknown as SidePanels;
  const opened = sidePanel ? sidePanel.open({ windowId }) : sidebarAction?.open();
  return opened ? opened.then(() => true, () => false) : Promise.resolve(false);
}

/** The window of this page of ours, asked for beforehand so that it is known when somebody clicks. */
export async function currentWindow(): Promise<number | undefined> {
  return (await browser.windows.getCurrent().catch(() => undefined))?.id;
}

/** Opens the full page in a tab, at an address of its own from `#` on. */
export async function openFullPage(address: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/report.html${address}` as never) });
}
