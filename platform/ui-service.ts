import type { DatasetView, TabState, UiMessages } from "../core/protocol.ts";
import { isDatasetOutdated } from "../core/report/age.ts";
import { searchDataset } from "../core/search/search.ts";
import { isDismissed, withDismissal } from "../core/settings/dismissal.ts";
import { loadIndex } from "./dataset-asset.ts";
import { evidenceOfTab } from "./evidence.ts";
import { injectReader } from "./injection.ts";
import { journalService } from "./journal/journal-service.ts";
import type { Handlers } from "./messaging.ts";
import { reportOnService, reportOnTab } from "./reports.ts";
import { policyView } from "./policy-view.ts";
import { mayRead } from "./scope.ts";
import { loadSettings, saveSettings } from "./settings-store.ts";
import { isReadByItself } from "./site-access.ts";
import { followAddedSites } from "./sites.ts";
import { updateSurfaces } from "./surfaces.ts";
import { loadTabEntry } from "./tab-reports.ts";
import { addressOfTab } from "./tabs.ts";

const LONGEST_CHECK_MS = 3_000;
const LOOK_AGAIN_MS = 50;

async function datasetView(): Promise<DatasetView> {
  const { stamp } = (await loadIndex()).index;
  return { ...stamp, outdated: isDatasetOutdated(stamp.date, new Date()) };
}

async function stateOf(tabId: number): Promise<TabState> {
  const settings = await loadSettings();
  try {
    // A dataset that cannot be read must be said, also where there would be nothing to show.
    const dataset = await datasetView();
    const address = await addressOfTab(tabId);
    if (address.kind === "unsupported") return { state: "unsupported", settings, dataset };
    const entry = await loadTabEntry(tabId);
    const isCurrent = entry && (address.kind === "unknown" || address.host === entry.host);
    const report = isCurrent ? await reportOnTab(tabId, settings) : undefined;
    const host = address.kind === "web" ? address.host : "";
    if (!entry || !report) return { state: "noAccess", settings, dataset, host, leftOut: host !== "" && !(await mayRead(host)) };
    return { state: "report", report, settings, host: entry.host, dismissed: isDismissed(settings.values.dismissed, entry.host) };
  } catch (error) {
    return { state: "failed", settings, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Runs the reader and waits until its verdict is there, or it is clear that none will come. */
async function readTab(tabId: number): Promise<TabState> {
  if (!(await injectReader(tabId))) return stateOf(tabId);
  const until = Date.now() + LONGEST_CHECK_MS;
  for (;;) {
    const state = await stateOf(tabId);
    if (state.state !== "noAccess" || Date.now() > until) return state;
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}

/** "Check this page": nothing is read where it is switched off or the site is left out. */
export async function checkTab(tabId: number): Promise<TabState> {
  const { values } = await loadSettings();
  const address = await addressOfTab(tabId);
  const mayCheck = values.checkPage && (address.kind !== "web" || (await mayRead(address.host)));
  return mayCheck ? readTab(tabId) : stateOf(tabId);
}

/** On a listed site without a verdict the reader is on its way, or the page is older than the extension: it is run and waited for. */
async function tabState(tabId: number): Promise<TabState> {
  const state = await stateOf(tabId);
  const isListed = state.state === "noAccess" && state.host !== "" && !state.leftOut && (await isReadByItself(state.host, state.settings.values));
  return isListed ? readTab(tabId) : state;
}

/** What our own pages may ask. */
export const uiService: Handlers<UiMessages> = {
  tabState: (tabId) => tabState(tabId),
  checkTab: (tabId) => checkTab(tabId),
  settings: () => loadSettings(),
  dataset: () => datasetView(),
  policy: () => policyView(),
  async changeSettings(change) {
    const answer = await saveSettings(change);
    const isAbout = (...keys: string[]) => keys.some((key) => Object.hasOwn(change as object, key));
    if (isAbout("sites", "everySite")) await followAddedSites();
    if (isAbout("language", "checkPage", "sidePanel")) await updateSurfaces();
    return answer;
  },

  async setDismissed({ host, dismissed }) {
    const { values } = await loadSettings();
    return (await saveSettings({ dismissed: withDismissal(values.dismissed, host, dismissed) })).settings;
  },

  async search(query) {
    const { index } = await loadIndex();
    return searchDataset(index, query);
  },

  async describe(service) {
    return reportOnService(service, await loadSettings());
  },

  evidence: (tabId) => evidenceOfTab(tabId),
  ...journalService,
};
