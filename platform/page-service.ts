import { buildPageKnowledge, knownServices } from "../core/dataset/page-knowledge.ts";
import { detect } from "../core/detect/detect.ts";
import type { Detection } from "../core/detect/detection.ts";
import { parseDetection } from "../core/detect/detection-schema.ts";
import { traderWords } from "../core/labels/trader-words.ts";
import { withRecording } from "../core/journal/toolbar-mark.ts";
import { badgeView } from "../core/report/badge.ts";
import type { Report } from "../core/report/report.ts";
import { toolbarView } from "../core/report/toolbar.ts";
import type { PageMessages } from "../core/protocol.ts";
import { loadIndex } from "./dataset-asset.ts";
import { injectBadge } from "./injection.ts";
import { currentMode } from "./journal/indicator.ts";
import { recordVerdict } from "./journal/recorder.ts";
import type { Handlers } from "./messaging.ts";
import { languageOf, reportOn, reportOnTab } from "./reports.ts";
import { mayRead } from "./scope.ts";
import { loadSettings, saveSettings } from "./settings-store.ts";
import { loadTabEntry, saveTabEntry } from "./tab-reports.ts";
import { isAt, openToolbarPopup } from "./tabs.ts";
import { showToolbar } from "./toolbar.ts";
import { isDismissed, withDismissal } from "../core/settings/dismissal.ts";
import type { EffectiveSettings } from "../core/settings/effective.ts";

/** True where no badge is wanted: nowhere at all, or not on this site. */
function isQuiet({ values }: EffectiveSettings, host: string): boolean {
  return values.badge === "off" || isDismissed(values.dismissed, host);
}

/** Another verdict than the one that is kept of the tab, or none is kept. */
async function isNews(tabId: number, detection: Detection): Promise<boolean> {
  const entry = await loadTabEntry(tabId);
  return JSON.stringify(parseDetection(detection)) !== JSON.stringify(entry?.detection);
}

/** Draws a tab's toolbar button and badge anew from what is known of it. */
export async function refreshTab(tabId: number, host: string, redraw = false): Promise<void> {
  const settings = await loadSettings();
  const report = await reportOnTab(tabId, settings);
  if (report) await drawTab(tabId, host, report, settings, redraw);
}

async function drawTab(tabId: number, host: string, report: Report, settings: EffectiveSettings, redraw: boolean): Promise<void> {
  const { locale, t } = languageOf(settings);
  await showToolbar(tabId, withRecording(toolbarView(report, t, locale, settings.values.toolbarCode), await currentMode(), t));
  // A badge that stands there must hear that it is no longer wanted.
  if (redraw || (!isQuiet(settings, host) && badgeView(report, settings.values, t, locale))) await injectBadge(tabId);
}

/** What a page's content script may ask. Nothing here reads or changes more than its own page. */
export const pageService: Handlers<PageMessages> = {
  async knowledge(language, sender) {
    if (!(await mayRead(sender.url.hostname))) return null;
    const { index, hosts } = await loadIndex();
    return buildPageKnowledge(index, hosts, sender.url, language);
  },

  async traders(language, sender) {
    if (!(await mayRead(sender.url.hostname))) throw new Error("traders: this site is left out");
    return traderWords(language);
  },

  async signals({ signals, isAgain }, sender) {
    if (!(await mayRead(sender.url.hostname))) throw new Error("signals: this site is left out");
    // A page may speak once more on its way out: what it says is not of the page that the tab shows now.
    if (!(await isAt(sender.tabId, sender.url.origin))) return;
    // A hostile page may have taken over its content script: whose page it is, the browser says.
    if (signals.address.origin !== sender.url.origin) throw new Error("signals: the page is of another origin");
    const { index, hosts } = await loadIndex();
    const known = knownServices(index, hosts, sender.url);
    const detection = detect(signals, known);
    if (isAgain && !(await isNews(sender.tabId, detection))) return;
    const region = known.service?.region ?? "";
    await saveTabEntry(sender.tabId, { host: sender.url.hostname, region, signals, detection });
    const settings = await loadSettings();
    const report = await reportOn(detection, region, settings);
    // A tab that has been closed meanwhile takes no badge, and was visited all the same. Told as heard only when the row is kept: a
    // reader that is not answered tells again.
    const noted = settings.values.journal === "on" ? recordVerdict(detection, report, settings, sender) : undefined;
    await Promise.all([drawTab(sender.tabId, sender.url.hostname, report, settings, false), noted]);
  },

  async badge(sender) {
    const settings = await loadSettings();
    if (isQuiet(settings, sender.url.hostname) || !(await mayRead(sender.url.hostname))) return null;
    const report = await reportOnTab(sender.tabId, settings);
    const { locale, t } = languageOf(settings);
    return report ? badgeView(report, settings.values, t, locale) : null;
  },

  async dismissBadge(sender) {
    const { values } = await loadSettings();
    await saveSettings({ dismissed: withDismissal(values.dismissed, sender.url.hostname, true) });
  },

  async openPopup() {
    await openToolbarPopup();
  },
};
