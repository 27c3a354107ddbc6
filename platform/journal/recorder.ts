import { browser } from "wxt/browser";
import { storage } from "wxt/utils/storage";
import type { Detection } from "../../core/detect/detection.ts";
import { makeEntry } from "../../core/journal/make-entry.ts";
import { mayRecord, recordingMode } from "../../core/journal/recording.ts";
import { type Visits, visitOf } from "../../core/journal/visit.ts";
import type { Report } from "../../core/report/report.ts";
import type { EffectiveSettings } from "../../core/settings/effective.ts";
import type { Sender } from "../messaging.ts";
import { loadUserSettings } from "../settings-store.ts";
import { isAlwaysPrivate } from "./indicator.ts";
import { eraseOldEntries, keepEntry } from "./journal.ts";
import { loadSession } from "./session-store.ts";

const VISITS = "session:visits";
const SWEPT = "session:journal-swept";

/** Two verdicts of one tab at once must not begin two visits. */
let last: Promise<unknown> = Promise.resolve();

/** Makes a row of a verdict, where the settings and the window allow one. Resolves when it is kept. */
export function recordVerdict(detection: Detection, report: Report, settings: EffectiveSettings, sender: Sender): Promise<void> {
  const mine = last.then(
    () => record(detection, report, settings, sender),
    () => record(detection, report, settings, sender),
  );
  last = mine.catch(() => undefined);
  return mine;
}

async function record(detection: Detection, report: Report, settings: EffectiveSettings, { tabId, isPrivateWindow }: Sender): Promise<void> {
  const [own, session] = await Promise.all([loadUserSettings(), loadSession()]);
  const mode = recordingMode(settings, own, session.paused, isAlwaysPrivate());
  // Where every window is private none was opened to be left out; what is noted stays in memory, since there is no disk for it.
  const isLeftOut = isPrivateWindow && !isAlwaysPrivate();
  if (!mayRecord(mode, { pageType: detection.page.type, service: detection.page.service, isPrivateWindow: isLeftOut })) return;
  const now = new Date();
  const site = detection.page.service ?? new URL(detection.address.origin).hostname;
  const { visit, visits } = visitOf((await storage.getItem<Visits>(VISITS)) ?? {}, tabId, site, now.getTime(), newVisitId);
  await storage.setItem(VISITS, visits);
  const { findings, truncated } = detection;
  await keepEntry(makeEntry({ report, findings, truncated, visit: visit.id, settings: settings.values, studyId: session.studyId, engine: engineVersion(), now }));
  await sweepDaily(now);
}

function newVisitId(): string {
  return crypto.randomUUID().replaceAll("-", "").slice(0, 20);
}

export function engineVersion(): string {
  return browser.runtime.getManifest().version;
}

/** Old rows go once a day, when a new one comes: a journal that nobody writes is swept when it is opened. */
async function sweepDaily(now: Date): Promise<void> {
  const today = now.toISOString().slice(0, 10);
  if ((await storage.getItem<string>(SWEPT)) === today) return;
  await eraseOldEntries(now);
  await storage.setItem(SWEPT, today);
}
