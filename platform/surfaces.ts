import { browser } from "wxt/browser";
import { languageOf } from "./reports.ts";
import { loadSettings } from "./settings-store.ts";

export const CHECK_ID = "check-page";
export const PANEL_ID = "open-panel";

/** Chromium's own; Firefox cannot take its sidebar away, and the page in it says that it is off. */
type PanelSwitch = { sidePanel?: { setOptions(options: { enabled: boolean; path: string }): Promise<void> } };

/**
 * Brings the context menu and the panel beside the page into line with the settings: their language, and whether they are offered.
 * Chromium forgets a panel that was switched off when it ends, so this is done at each of its starts too.
 */
export async function updateSurfaces(): Promise<void> {
  const settings = await loadSettings();
  const { checkPage, sidePanel } = settings.values;
  await (browser as unknown as PanelSwitch).sidePanel?.setOptions({ enabled: sidePanel, path: "sidepanel.html" });
  await browser.contextMenus.removeAll();
  const { t } = languageOf(settings);
  if (checkPage) browser.contextMenus.create({ id: CHECK_ID, title: t("menuCheckPage"), contexts: ["page"] });
  if (sidePanel) browser.contextMenus.create({ id: PANEL_ID, title: t("menuOpenPanel"), contexts: ["page"] });
}
