import type { Detection } from "../core/detect/detection.ts";
import { ownRole } from "../core/detect/rules.ts";
import { chooseLocale, translator, type Translate } from "../core/messages/t.ts";
import { resolveRegion } from "../core/region/resolve.ts";
import { countryOfTimeZone } from "../core/region/time-zone.ts";
import { attend } from "../core/report/attention.ts";
import { buildReport } from "../core/report/build.ts";
import { entitiesOf } from "../core/report/operators.ts";
import type { Report } from "../core/report/report.ts";
import type { EffectiveSettings } from "../core/settings/effective.ts";
import { loadIndex, loadRecords } from "./dataset-asset.ts";
import { loadPolicy } from "./policy-state.ts";
import { loadTabEntry } from "./tab-reports.ts";

export type Language = { locale: string; t: Translate };

export function languageOf(settings: EffectiveSettings): Language {
  const locale = chooseLocale(settings.values.language, navigator.languages);
  return { locale, t: translator(locale) };
}

/** A verdict joined with the dataset, for the region that the settings, the storefront and the browser give. */
export async function reportOn(detection: Detection, storefront: string, settings: EffectiveSettings): Promise<Report> {
  const [{ index }, records] = await Promise.all([loadIndex(), loadRecords()]);
  const region = resolveRegion({
    storefront,
    setting: settings.values.region,
    timeZoneCountry: countryOfTimeZone(Intl.DateTimeFormat().resolvedOptions().timeZone),
    browserLanguage: navigator.language,
  });
  const report = buildReport({ detection, records, stamp: index.stamp, region, now: new Date() });
  const attention = attend(report, records, settings);
  return { ...report, ...(attention.length > 0 && { attention }), ...(await organisationView(report, settings)) };
}

/** What the organisation laid over the dataset, as far as it concerns this report. */
async function organisationView(report: Report, { organisation }: EffectiveSettings): Promise<Pick<Report, "organisation">> {
  const { overlay } = await loadPolicy();
  if (!overlay || !organisation) return {};
  const parties = new Set(report.parties.flatMap((party) => [`service:${party.service?.id}`, ...party.operators.flatMap(entitiesOf).map(({ id }) => `operator:${id}`)]));
  const notes = overlay.notes.filter(({ about }) => parties.has(about)).map(({ about, text, contact = "" }) => ({ about, text, contact }));
  return { organisation: { name: organisation.name, notes, suppressed: overlay.suppressions } };
}

export async function reportOnTab(tabId: number, settings: EffectiveSettings): Promise<Report | undefined> {
  const entry = await loadTabEntry(tabId);
  return entry && reportOn(entry.detection, entry.region, settings);
}

/** A report on a service without a page: what a search result opens. */
export async function reportOnService(id: string, settings: EffectiveSettings): Promise<Report | null> {
  const { index } = await loadIndex();
  const service = index.services.find((candidate) => candidate.id === id);
  const host = service?.hosts[0];
  if (!service || !host) return null;
  const url = new URL(`https://${host.host}${host.path || "/"}`);
  const detection: Detection = {
    v: 1,
    address: { origin: url.origin, path: url.pathname },
    page: { service: id, type: "other", rule: "search" },
    language: "",
    findings: [{ role: ownRole(service.kind), service: id, certainty: "confirmed", evidence: [{ signal: "host", matched: host.host, where: "address", rule: "own-host" }] }],
    truncated: false,
  };
  return reportOn(detection, host.region, settings);
}
