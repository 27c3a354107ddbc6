import { browser } from "wxt/browser";
import { openSidePanel } from "./panel.ts";
import { installedBy, loadPolicy, untilPolicyKnown } from "./policy-state.ts";
import { refreshTabs } from "./refresh.ts";
import { loadSettings } from "./settings-store.ts";
import { followAddedSites } from "./sites.ts";
import { CHECK_ID, PANEL_ID, updateSurfaces } from "./surfaces.ts";
import { openOwnPage, openToolbarPopup } from "./tabs.ts";
import { checkTab } from "./ui-service.ts";

/** After an installation by a person: the first-run page, once. After an organisation's only where its policy asks for it, by lock or start. */
async function showFirstRun(): Promise<void> {
  const isOrganisations = (await installedBy()) === "admin";
  if (isOrganisations) await untilPolicyKnown();
  const { firstRun, firstRunDefault } = (await loadPolicy()).policy;
  const wanted = isOrganisations ? (firstRun ?? firstRunDefault) === true : (await loadSettings()).values.firstRun;
  if (wanted) await openOwnPage("/welcome.html");
}

/** What a changed policy means for all that already stands there. */
export async function applyPolicyChange(): Promise<void> {
  await Promise.allSettled([updateSurfaces(), followAddedSites(), refreshTabs()]);
}

export function installOnce(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void updateSurfaces();
    void followAddedSites();
    if (reason === "install") void showFirstRun();
  });
  browser.runtime.onStartup.addListener(() => void updateSurfaces());
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
    if (info.menuItemId === CHECK_ID) void check(tab?.id);
    if (info.menuItemId === PANEL_ID && tab?.windowId !== undefined) void openSidePanel(tab.windowId);
  });
  browser.commands?.onCommand.addListener((command, tab) => {
    if (command === CHECK_ID) void check(tab?.id);
    // Firefox opens its sidebar by a shortcut of its own, which the manifest names. A panel that is switched off stays shut.
    if (command === PANEL_ID && tab?.windowId !== undefined) void openSidePanel(tab.windowId);
  });
}
