import { browser } from "wxt/browser";
import { openSidePanel } from "./panel.ts";
import { languageOf } from "./reports.ts";
import { installedBy, loadPolicy, untilPolicyKnown } from "./policy-state.ts";
import { refreshTabs } from "./refresh.ts";
import { loadSettings } from "./settings-store.ts";
import { followAddedSites } from "./sites.ts";
import { openOwnPage, openToolbarPopup } from "./tabs.ts";
import { checkTab } from "./ui-service.ts";

const MENU_ID = "check-page";
const PANEL_ID = "open-panel";

/** After an installation by a person: the first-run page, once. After an organisation's only where its policy asks for it. */
async function showFirstRun(): Promise<void> {
  const isOrganisations = (await installedBy()) === "admin";
  if (isOrganisations) await untilPolicyKnown();
  const wanted = isOrganisations ? (await loadPolicy()).policy.firstRun === true : (await loadSettings()).values.firstRun;
  if (wanted) await openOwnPage("/welcome.html");
}

/** The context menu's entry, in the language and to the extent that the settings give. */
async function updateMenu(): Promise<void> {
  const settings = await loadSettings();
  await browser.contextMenus.removeAll();
  const { t } = languageOf(settings);
  if (settings.values.checkPage) browser.contextMenus.create({ id: MENU_ID, title: t("menuCheckPage"), contexts: ["page"] });
  if (settings.values.sidePanel) browser.contextMenus.create({ id: PANEL_ID, title: t("menuOpenPanel"), contexts: ["page"] });
}

/** What a changed policy means for all that already stands there. */
export async function applyPolicyChange(): Promise<void> {
  await Promise.allSettled([updateMenu(), followAddedSites(), refreshTabs()]);
}

export function installOnce(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void updateMenu();
    void followAddedSites();
    if (reason === "install") void showFirstRun();
  });
  browser.permissions.onAdded.addListener(() => void followAddedSites());
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
