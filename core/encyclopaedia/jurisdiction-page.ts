import type { Records } from "../dataset/kinds.ts";
import type { Jurisdiction } from "../dataset/schema/jurisdiction.ts";
import { sourcesOf } from "../report/cite.ts";
import { countryItem, facilityItem, operatorItem } from "./links.ts";
import { type Fact, fact, type Item, item, type Note } from "./page.ts";

export function jurisdictionFacts(records: Records, jurisdiction: Jurisdiction): Fact[] {
  const { code, dataProtectionAuthority: authority, adequacy } = jurisdiction;
  const laws = [...records.laws.values()].filter((law) => law.jurisdiction === code || jurisdiction.memberOf.some((group) => group === law.jurisdiction));
  const operators = [...records.operators.values()];
  const facilities = [...records.facilities.values()].filter(({ location }) => location.country === code);
  const territories = [...records.jurisdictions.values()].filter(({ partOf }) => partOf === code);
  return [
    ...fact("pagePartOf", jurisdiction.partOf ? [countryItem(records, jurisdiction.partOf)] : []),
    ...fact("pageMemberOf", jurisdiction.memberOf.map((group) => countryItem(records, group))),
    ...fact("pageTerritories", territories.map((territory) => countryItem(records, territory.code))),
    ...fact("pageLaws", laws.map((law) => item({ text: law.shortName ?? law.name, to: { kind: "law", id: law.id }, notes: [{ say: `lawStatus_${law.status}` }, ...(law.jurisdiction === code ? [] : [{ codes: [law.jurisdiction] }])] }))),
    ...fact("pageAuthority", [authority ? item({ text: authority.name, sources: sourcesOf(jurisdiction, authority.sources) }) : item({ say: "notFound" })]),
    ...fact("pageAdequacy", [item({ say: `adequacy_${adequacy.status}`, notes: adequacyNotes(adequacy), sources: sourcesOf(jurisdiction, adequacy.sources) })]),
    ...fact("claimType_context", (jurisdiction.context ?? []).map(({ text, date, sources }) => item({ text, ...(date && { date }), sources: sourcesOf(jurisdiction, sources) }))),
    ...fact("pageRegisteredHere", operatorItems(records, operators.filter(({ registration }) => registration?.country === code).map(({ id }) => id))),
    ...fact("pageRunFromHere", operatorItems(records, operators.filter(({ registration, headquarters }) => headquarters?.country === code && registration?.country !== code).map(({ id }) => id))),
    ...fact("pageFacilities", facilities.map(({ id }) => facilityItem(records, id))),
  ];
}

function operatorItems(records: Records, ids: string[]): Item[] {
  return ids.map((id) => operatorItem(records, id)).toSorted((a, b) => (a.text ?? "").localeCompare(b.text ?? "", "en"));
}

function adequacyNotes({ scope, decision, asOf }: Jurisdiction["adequacy"]): Note[] {
  return [...(scope ? [{ text: scope }] : []), ...(decision ? [{ text: decision }] : []), { say: "asOf", date: asOf }];
}
