import { browser } from "wxt/browser";
import { buildPageKnowledge } from "../core/dataset/page-knowledge.ts";
import { detect } from "../core/detect/detect.ts";
import { buildEvidence, type EvidenceRecord } from "../core/evidence/record.ts";
import type { PageSignals } from "../core/signals/signal.ts";
import { parseSignals } from "../core/signals/signals-schema.ts";
import { loadIndex } from "./dataset-asset.ts";
import { engineVersion } from "./journal/recorder.ts";
import { reportOn } from "./reports.ts";
import { loadSettings } from "./settings-store.ts";
import { loadTabEntry } from "./tab-reports.ts";

/** Reads the page's signals once more; null where the browser allows no access any more, or the page answers otherwise. */
async function readSignals(tabId: number): Promise<PageSignals | null> {
  const results = await browser.scripting.executeScript({ target: { tabId }, files: ["/signals.js" as never] }).catch(() => []);
  return parseSignals(results[0]?.result) ?? null;
}

/**
 * An evidence record of what stands in a tab. The verdict is made anew from the signals that the record holds, so that it can be
 * replayed; where the page cannot be read again, the verdict that is known of it stands alone. Rejects when there is none.
 */
export async function evidenceOfTab(tabId: number): Promise<EvidenceRecord> {
  const [settings, entry, { index, hosts }] = await Promise.all([loadSettings(), loadTabEntry(tabId), loadIndex()]);
  if (!entry) throw new Error("there is no verdict on this tab: check the page first");
  const [signals, tab] = await Promise.all([readSignals(tabId), browser.tabs.get(tabId).catch(() => undefined)]);
  const url = tab?.url && URL.canParse(tab.url) ? new URL(tab.url) : undefined;
  // A hostile page's process may answer for another site: whose page it is, the browser says.
  const isSame = signals !== null && url?.origin === signals.address.origin && url.origin === entry.detection.address.origin;
  const detection = isSame ? detect(signals, buildPageKnowledge(index, hosts, url, signals.language)) : entry.detection;
  const report = await reportOn(detection, entry.region, settings);
  return buildEvidence({ report, detection, signals: isSame ? signals : null, settings: settings.values, engine: engineVersion(), now: new Date() });
}
