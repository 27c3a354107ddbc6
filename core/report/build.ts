import type { Detection, Finding } from "../detect/detection.ts";
import type { DatasetStamp } from "../dataset/index-format.ts";
import type { Marked, Records } from "../dataset/kinds.ts";
import type { Service } from "../dataset/schema/service.ts";
import { markOf } from "../overlay/mark.ts";
import type { Region } from "../region/resolve.ts";
import { isDatasetOutdated } from "./age.ts";
import { facilitiesOf, viewClaims, viewFacility } from "./claims.ts";
import { sourcesOf } from "./cite.ts";
import { viewHandling } from "./handling.ts";
import { linksOf, viewLaws } from "./laws.ts";
import { entitiesOf, viewOperators } from "./operators.ts";
import type { PartyView, Report, ReportStatus, ServiceView } from "./report.ts";

export type ReportInput = { detection: Detection; records: Records; stamp: DatasetStamp; region: Region; now: Date };

/** Joins a verdict with the dataset for one region. Pure: the same input gives the same report. */
export function buildReport({ detection, records, stamp, region, now }: ReportInput): Report {
  // A page's process may name anything: one without a record and without a name has nothing to show.
  const known = detection.findings.filter(({ service, seller }) => (service === null ? seller : records.services.has(service)));
  const parties = known.map((finding) => viewParty(finding, records, region.country, now));
  return {
    v: 1,
    status: statusOf(detection, records, parties),
    address: detection.address,
    page: detection.page,
    region,
    parties,
    dataset: { ...stamp, outdated: isDatasetOutdated(stamp.date, now) },
  };
}

function statusOf(detection: Detection, records: Records, parties: PartyView[]): ReportStatus {
  const own = detection.page.service === null ? undefined : records.services.get(detection.page.service);
  if (own) return own.recordStatus === "stub" ? "stub" : "matched";
  return parties.length ? "partial" : "notInData";
}

function viewParty(finding: Finding, records: Records, country: string, now: Date): PartyView {
  const service = finding.service === null ? undefined : records.services.get(finding.service);
  const operators = service ? viewOperators(records, service, country, now) : [];
  const handling = service ? viewHandling(records, service.id, country, now) : null;
  const services = service ? [service.id, ...(service.brandOf ? [service.brandOf] : [])] : [];
  const entities = [...new Set(operators.flatMap(entitiesOf).map((entity) => entity.id))];
  const facilities = facilitiesOf(records, services, entities);
  const references = new Set([
    ...services.map((id) => `service:${id}`),
    ...entities.map((id) => `operator:${id}`),
    ...facilities.map(({ id }) => `facility:${id}`),
  ]);
  return {
    role: finding.role,
    certainty: finding.certainty,
    evidence: finding.evidence,
    service: service ? viewService(service) : null,
    seller: finding.seller ?? null,
    operators,
    otherRegions: operators.length ? [] : [...new Set((service?.operatedBy ?? []).flatMap((entry) => entry.regions))],
    handling,
    laws: operators.length ? viewLaws(records, linksOf(operators, handling, country)) : [],
    facilities: facilities.map(viewFacility),
    claims: viewClaims(records, references),
    designation: service?.vlop ? { designatedOn: service.vlop.designatedOn, sources: sourcesOf(service, service.vlop.sources) } : null,
  };
}

export function viewService(service: Service & Marked): ServiceView {
  const { id, name, kind, country, about = "", recordStatus, checkedAt, notKnown = [] } = service;
  return { id, name, kind, country, about, recordStatus, checkedAt, notKnown, ...markOf(service) };
}

/** The party on whose host the page stands: what the toolbar and the heading speak of. */
export function mainParty(report: Report): PartyView | undefined {
  return report.parties.find((party) => party.service !== null && party.service.id === report.page.service);
}
