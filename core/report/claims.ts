import type { Marked, Records } from "../dataset/kinds.ts";
import type { Claim } from "../dataset/schema/claim.ts";
import type { Facility } from "../dataset/schema/facility.ts";
import { markOf } from "../overlay/mark.ts";
import { cite } from "./cite.ts";
import type { ClaimView, FacilityView } from "./report.ts";

/** Facilities that serve one of the services or are run by one of the operators. */
export function facilitiesOf(records: Records, services: string[], operators: string[]): (Facility & Marked)[] {
  return [...records.facilities.values()].filter(
    (facility) =>
      facility.services.some((entry) => services.includes(entry.service)) || facility.operatedBy.some((entry) => operators.includes(entry.operator)),
  );
}

export function viewFacility(facility: Facility & Marked): FacilityView {
  const { id, name, kind, location, opened, figures } = facility;
  return {
    id,
    name,
    kind,
    location: cite(facility, location),
    opened: opened ? cite(facility, opened) : null,
    figures: figures.map((figure) => cite(facility, figure)),
    ...markOf(facility),
  };
}

/** Claims about any of the given references (`service:aliexpress`, `facility:cainiao-liege`), newest first. */
export function viewClaims(records: Records, references: ReadonlySet<string>): ClaimView[] {
  return [...records.claims.values()]
    .filter((claim) => claim.about.some((reference) => references.has(reference)))
    .toSorted((a, b) => (a.datePublished === b.datePublished ? (a.id < b.id ? -1 : 1) : a.datePublished < b.datePublished ? 1 : -1))
    .map((claim) => viewClaim(records, claim));
}

export function viewClaim(records: Records, claim: Claim & Marked): ClaimView {
  return {
    ...claim,
    responses: claim.responses.map((response) => cite(claim, response)),
    contradictions: (claim.contradictedBy ?? []).flatMap((id) => {
      const other = records.claims.get(id);
      return other ? [{ id, text: other.text, status: other.status, date: other.datePublished }] : [];
    }),
  };
}
