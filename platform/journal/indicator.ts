import { browser } from "wxt/browser";
import { storage } from "wxt/utils/storage";
import { type RecordingMode, recordingMode } from "../../core/journal/recording.ts";
import { withRecording } from "../../core/journal/toolbar-mark.ts";
import { languageOf } from "../reports.ts";
import { loadUserSettings, loadSettings } from "../settings-store.ts";
import { loadSession, SESSION_KEY } from "./session-store.ts";

/**
 * A Firefox that never remembers has no window that is not private, and the background says so of itself. Elsewhere a background that
 * private windows share with all others never does.
 */
export function isAlwaysPrivate(): boolean {
  return browser.extension?.inIncognitoContext === true;
}

export async function currentMode(): Promise<RecordingMode> {
  const [settings, own, session] = await Promise.all([loadSettings(), loadUserSettings(), loadSession()]);
  return recordingMode(settings, own, session.paused, isAlwaysPrivate());
}

/** Shows on every tab's button that the journal runs; a tab with a report of its own is drawn with the mark when it is drawn. */
async function showEverywhere(): Promise<void> {
  const settings = await loadSettings();
  const { t } = languageOf(settings);
  const { text, title } = withRecording({ text: "", title: t("appName") }, await currentMode(), t);
  await browser.action.setBadgeText({ text });
  await browser.action.setTitle({ title });
}

/** From the worker's first moment on, and whenever what is chosen or enforced changes. */
export function showRecording(): void {
  const show = () => void showEverywhere().catch(() => undefined);
  show();
  storage.watch("local:settings", show);
  storage.watch("local:policyCache", show);
  storage.watch(SESSION_KEY, show);
}
