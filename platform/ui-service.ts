import type { TabState, UiMessages } from "../core/protocol.ts";
import { searchDataset } from "../core/search/search.ts";
import { dismissalHost } from "../core/settings/dismissal.ts";
import { loadIndex } from "./dataset-asset.ts";
import { injectReader } from "./injection.ts";
import type { Handlers } from "./messaging.ts";
import { reportOnService, reportOnTab } from "./reports.ts";
import { loadSettings, saveSettings } from "./settings-store.ts";
import { loadTabEntry } from "./tab-reports.ts";
import { addressOfTab } from "./tabs.ts";

const LONGEST_CHECK_MS = 3_000;
const LOOK_AGAIN_MS = 50;

async function stateOf(tabId: number): Promise<TabState> {
  const settings = await loadSettings();
  try {
    // A dataset that cannot be read must be said, also where there would be nothing to show.
    await loadIndex();
    const address = await addressOfTab(tabId);
    if (address.kind === "unsupported") return { state: "unsupported", settings };
    const entry = await loadTabEntry(tabId);
    const isCurrent = entry && (address.kind === "unknown" || address.host === entry.host);
    const report = isCurrent ? await reportOnTab(tabId, settings) : undefined;
    if (!entry || !report) return { state: "noAccess", settings, host: address.kind === "web" ? address.host : "" };
    return { state: "report", report, settings, host: entry.host, dismissed: settings.values.dismissed.includes(dismissalHost(entry.host)) };
  } catch (error) {
    return { state: "failed", settings, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Runs the reader and waits until its verdict is there, or it is clear that none will come. */
export async function checkTab(tabId: number): Promise<TabState> {
  if (!(await injectReader(tabId))) return stateOf(tabId);
  const until = Date.now() + LONGEST_CHECK_MS;
  for (;;) {
    const state = await stateOf(tabId);
    if (state.state !== "noAccess" || Date.now() > until) return state;
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}

/** What our own pages may ask. */
export const uiService: Handlers<UiMessages> = {
  tabState: (tabId) => stateOf(tabId),
  checkTab: (tabId) => checkTab(tabId),
  settings: () => loadSettings(),
  changeSettings: (change) => saveSettings(change),

  async setDismissed({ host, dismissed }) {
    const { values } = await loadSettings();
    const site = dismissalHost(host);
    const others = values.dismissed.filter((known) => known !== site);
    return (await saveSettings({ dismissed: dismissed ? [...others, site] : others })).settings;
  },

  async search(query) {
    const { index } = await loadIndex();
    return searchDataset(index, query);
  },

  async describe(service) {
    return reportOnService(service, await loadSettings());
  },
};
