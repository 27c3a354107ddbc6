import type { Records } from "../dataset/kinds.ts";
import { identifierSchemes } from "../dataset/schema/identifier-schemes.ts";
import type { Operator } from "../dataset/schema/operator.ts";
import { cite, sourcesOf } from "../report/cite.ts";
import { facilitiesOf } from "../report/claims.ts";
import { countryItem, facilityItem, operatorItem, serviceItem } from "./links.ts";
import { type Fact, fact, type Item, item } from "./page.ts";

export function operatorFacts(records: Records, operator: Operator): Fact[] {
  const services = [...records.services.values()].filter(({ operatedBy }) => operatedBy.some((entry) => entry.operator === operator.id));
  return [
    ...fact("pageLegalName", [item({ text: operator.legalName })]),
    ...fact("registeredIn", placeItems(records, operator, operator.registration)),
    ...fact("runFrom", placeItems(records, operator, operator.headquarters)),
    ...fact("pageHeldBy", operator.ownership.map((edge) => operatorItem(records, edge.interestedParty, { edge: cite(operator, edge), notes: [{ say: `relation_${edge.relation}` }], sources: sourcesOf(operator, edge.sources) }))),
    ...fact("pageChainEnds", operator.chainEnds ? [item({ say: `chainEnds_${operator.chainEnds.because}`, notes: operator.chainEnds.note ? [{ text: operator.chainEnds.note }] : [], sources: sourcesOf(operator, operator.chainEnds.sources) })] : []),
    ...fact("pageHolds", holdings(records, operator.id)),
    ...fact("pageServices", services.map(({ id }) => serviceItem(records, id))),
    ...fact("pageFacilities", facilitiesOf(records, [], [operator.id]).map(({ id }) => facilityItem(records, id))),
    ...fact("pageIdentifiers", (operator.identifiers ?? []).map(({ scheme, id, sources }) => item({ text: id, notes: [{ text: identifierSchemes[scheme] }], sources: sourcesOf(operator, sources) }))),
    ...fact("pageListing", (operator.publicListing ?? []).map(({ exchange, ticker, sources }) => item({ text: exchange, notes: ticker ? [{ text: ticker }] : [], sources: sourcesOf(operator, sources) }))),
    ...fact("date_foundingDate", operator.foundingDate ? [item({ date: operator.foundingDate })] : []),
  ];
}

function placeItems(records: Records, operator: Operator, place: Operator["registration"]): Item[] {
  return place ? [countryItem(records, place.country, { ...(place.place && { place: place.place }), sources: sourcesOf(operator, place.sources) })] : [];
}

/** Those in which it holds an interest: the edges that stand in their records. */
function holdings(records: Records, id: string): Item[] {
  return [...records.operators.values()].flatMap((other) =>
    other.ownership
      .filter(({ interestedParty }) => interestedParty === id)
      .map((edge) => operatorItem(records, other.id, { edge: cite(other, edge), notes: [{ say: `relation_${edge.relation}` }], sources: sourcesOf(other, edge.sources) })),
  );
}
