import type { Records } from "../dataset/kinds.ts";
import type { Handling } from "../dataset/schema/handling.ts";
import type { Service } from "../dataset/schema/service.ts";
import { sourcesOf } from "../report/cite.ts";
import { facilitiesOf } from "../report/claims.ts";
import { countryItem, facilityItem, operatorItem, serviceItem } from "./links.ts";
import { type Fact, fact, type Item, item, type Note } from "./page.ts";

export function serviceFacts(records: Records, service: Service): Fact[] {
  const notes = [...records.handling.values()].filter((handling) => handling.service === service.id);
  const brands = [...records.services.values()].filter(({ brandOf }) => brandOf === service.id);
  return [
    ...fact("pageCountry", [countryItem(records, service.country)]),
    ...fact("pageOperators", service.operatedBy.map((entry) => operatorItem(records, entry.operator, { notes: operatingNotes(entry), sources: sourcesOf(service, entry.sources) }))),
    ...fact("pageBrandOf", service.brandOf ? [serviceItem(records, service.brandOf)] : []),
    ...fact("pageBrands", brands.map(({ id }) => serviceItem(records, id))),
    ...fact("handling_storage", storedIn(records, notes)),
    ...fact("pageFacilities", facilitiesOf(records, [service.id], []).map(({ id }) => facilityItem(records, id))),
    ...fact("pageNames", [item({ text: [...new Set(service.names.map(({ text }) => text))].join(" · ") })]),
    ...fact("pageHosts", [item({ text: service.hosts.map(({ host, path = "" }) => host + path).join(" · ") })]),
    ...fact("pageDesignated", service.vlop ? [item({ date: service.vlop.designatedOn, sources: sourcesOf(service, service.vlop.sources) })] : []),
  ];
}

function operatingNotes({ regions, roles }: Service["operatedBy"][number]): Note[] {
  return [...roles.map((role): Note => ({ say: `operatorRole_${role}` })), { say: "actsForPeopleIn", regions }];
}

/** Each country in which data is kept, and for people of which regions. */
function storedIn(records: Records, notes: Handling[]): Item[] {
  const stores = notes.flatMap((note) => (note.storageLocation?.countries ?? []).map((code) => ({ code, region: note.region, sources: sourcesOf(note, note.storageLocation?.sources ?? []) })));
  return [...Map.groupBy(stores, ({ code }) => code)].map(([code, entries]) =>
    countryItem(records, code, { notes: [{ say: "actsForPeopleIn", regions: entries.map(({ region }) => region) }], sources: entries.flatMap(({ sources }) => sources) }),
  );
}
