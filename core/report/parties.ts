import type { Report } from "./report.ts";

/** All operators of a report's parties and their ultimate parents, and all countries where these are registered or run from. Sorted ids. */
export function contractingOperators(report: Report): { operators: string[]; jurisdictions: string[] } {
  const operators = new Set<string>();
  const jurisdictions = new Set<string>();
  for (const operator of report.parties.flatMap((party) => party.operators)) {
    for (const entity of [operator.entity, ...operator.parents.map((parent) => parent.entity)]) {
      operators.add(entity.id);
      for (const place of [entity.registration, entity.headquarters]) if (place) jurisdictions.add(place.country);
    }
  }
  return { operators: [...operators].toSorted(), jurisdictions: [...jurisdictions].toSorted() };
}
