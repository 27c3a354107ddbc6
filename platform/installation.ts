import { browser } from "wxt/browser";
import { openSidePanel } from "./panel.ts";
import { languageOf } from "./reports.ts";
import { loadSettings } from "./settings-store.ts";
import { openOwnPage, openToolbarPopup } from "./tabs.ts";
import { checkTab } from "./ui-service.ts";

const MENU_ID = "check-page";
const PANEL_ID = "open-panel";

/** After an installation by a person: the first-run page, once. Never under an organisation's installation. */
async function showFirstRun(): Promise<void> {
  const [settings, self] = await Promise.all([loadSettings(), browser.management?.getSelf().catch(() => undefined)]);
  if (settings.values.firstRun && self?.installType !== "admin") await openOwnPage("/welcome.html");
}

async function addMenu(): Promise<void> {
  const { t } = languageOf(await loadSettings());
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: MENU_ID, title: t("menuCheckPage"), contexts: ["page"] });
  browser.contextMenus.create({ id: PANEL_ID, title: t("menuOpenPanel"), contexts: ["page"] });
}

export function installOnce(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void addMenu();
    if (reason === "install") void showFirstRun();
  });
}

/** "Check this page" and the panel beside it, from the context menu and by shortcut: the first carries `activeTab`. */
export function checkOnDemand(): void {
  const check = async (tabId: number | undefined) => {
    if (tabId === undefined) return;
    // The popup must open before any other work: afterwards the gesture is spent.
    const opened = openToolbarPopup();
    await checkTab(tabId);
    await opened;
  };
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === MENU_ID) void check(tab?.id);
    if (info.menuItemId === PANEL_ID && tab?.windowId !== undefined) void openSidePanel(tab.windowId);
  });
  browser.commands?.onCommand.addListener((command, tab) => {
    if (command === MENU_ID) void check(tab?.id);
    // Firefox opens its sidebar by a shortcut of its own, which the manifest names.
    if (command === PANEL_ID && tab?.windowId !== undefined) void openSidePanel(tab.windowId);
  });
}
