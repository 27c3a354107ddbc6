import { browser } from "wxt/browser";
import type { ToolbarView } from "../core/report/toolbar.ts";

/** One colour for every country: the toolbar informs, it does not judge. */
const COLOUR = "#1d3f72";

/** Shows the view on one tab's button. A tab that has closed meanwhile is no error. */
export async function showToolbar(tabId: number, { text, title }: ToolbarView): Promise<void> {
  const calls = [
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: COLOUR }),
    browser.action.setTitle({ tabId, title }),
  ];
  await Promise.allSettled(calls);
}
