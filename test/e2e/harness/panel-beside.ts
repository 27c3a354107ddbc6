import type { Browser } from "puppeteer-core";
import type { BrowserName } from "../../../cli/browsers.ts";
import { inBrowserWindow } from "./bidi.ts";

/** Firefox draws the sidebar's page in a process of its own, inside a document of its window: only a frame script can read it. */
const IN_FIREFOX = `(async () => {
  if (!window.SidebarController?.isOpen) return null;
  const inner = window.SidebarController.browser.contentDocument?.getElementById("webext-panels-browser");
  if (!inner) return null;
  return new Promise((resolve) => {
    inner.messageManager.addMessageListener("waybill:text", function once({ data }) {
      inner.messageManager.removeMessageListener("waybill:text", once);
      resolve(data);
    });
    inner.messageManager.loadFrameScript("data:,sendAsyncMessage('waybill:text', content.document.body?.innerText ?? '')", false);
  });
})()`;

/** The text of the panel that stands beside the page in the browser's own window; null where none is open. */
export async function panelBesideText(browser: Browser, name: BrowserName): Promise<string | null> {
  // WebDriver BiDi gives a null back as undefined.
  if (name === "firefox") return ((await inBrowserWindow(browser, IN_FIREFOX)) as string | undefined) ?? null;
  // A page that a test opened in a tab is addressed by a query; the panel itself is not.
  const target = browser.targets().find((each) => each.url().endsWith("/sidepanel.html"));
  const page = await target?.asPage();
  return page ? page.evaluate(() => document.body.innerText) : null;
}
