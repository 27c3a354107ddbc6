import type { Page } from "puppeteer-core";
import type { BrowserName } from "../../../cli/browsers.ts";
import type { ClosedRoot } from "./closed-root.ts";

/** A tab with a replica. `id` is the browser's own number of it, which the popup takes as `?tab=`. */
export type Tab = { page: Page; id: number };

export type Storage = { session: Record<string, unknown>; local: Record<string, unknown> };

/** What the specs need of a browser, the same for both: a spec never knows which one it drives. */
export type TestBrowser = {
  name: BrowserName;
  /** Opens a replica under its real address. */
  openPage(address: string): Promise<Tab>;
  /** The same in a real private window; only where the browser was launched with the extension allowed into those. */
  openPrivatePage(address: string): Promise<Tab>;
  /** Opens a page of the extension and waits until it has drawn something. */
  extensionPage(path: string): Promise<Page>;
  /** The popup of a tab, as a page: the same document, addressed by `?tab=`. */
  popup(tab: Tab): Promise<Page>;
  /** Addresses of all tabs, as far as the extension may read them. */
  tabAddresses(): Promise<string[]>;
  /** The text of the real panel beside the page: Chromium's side panel, Firefox's sidebar; null where none is open. */
  panelBesideText(): Promise<string | null>;
  /** Closed shadow roots in a page that hold text: the badge is one. */
  closedRoots(page: Page): Promise<ClosedRoot[]>;
  /** What a click on the toolbar button does to a tab: `activeTab`. */
  clickToolbarButton(tab: Tab): Promise<void>;
  /** What the toolbar button shows for a tab: the short text on it and its title. */
  toolbar(tab: Tab): Promise<{ text: string; title: string }>;
  storage(): Promise<Storage>;
  /** Brings a page to the front and takes a picture: Chromium dies of one of a tab in the background. */
  screenshot(page: Page, file: `${string}.png`): Promise<void>;
  /** Stops the background, as the browser does when it idles; the next event starts it anew. */
  stopBackground(): Promise<void>;
  /** Every request that anything in the browser attempted and that was not a replica. */
  requestsLeft(): string[];
  close(): Promise<void>;
};
