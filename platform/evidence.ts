import { buildEvidence, type EvidenceRecord } from "../core/evidence/record.ts";
import { parseSignals } from "../core/signals/signals-schema.ts";
import { engineVersion } from "./journal/recorder.ts";
import { reportOn } from "./reports.ts";
import { loadSettings } from "./settings-store.ts";
import { loadTabEntry } from "./tab-reports.ts";

/** An evidence record of what stands in a tab: the verdict, and the signals from which it can be replayed. Rejects when there is none. */
export async function evidenceOfTab(tabId: number): Promise<EvidenceRecord> {
  const [settings, entry] = await Promise.all([loadSettings(), loadTabEntry(tabId)]);
  if (!entry) throw new Error("there is no verdict on this tab: check the page first");
  const { detection, region } = entry;
  const signals = parseSignals(entry.signals) ?? null;
  const report = await reportOn(detection, region, settings);
  return buildEvidence({ report, detection, signals, settings: settings.values, engine: engineVersion(), now: new Date() });
}
