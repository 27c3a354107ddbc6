import type { Records } from "../dataset/kinds.ts";
import type { Service } from "../dataset/schema/service.ts";
import { sourcesOf } from "../report/cite.ts";
import { facilitiesOf } from "../report/claims.ts";
import { countryItem, facilityItem, operatorItem, serviceItem } from "./links.ts";
import { type Fact, fact, item, type Note } from "./page.ts";

export function serviceFacts(records: Records, service: Service): Fact[] {
  const notes = [...records.handling.values()].filter((handling) => handling.service === service.id);
  const brands = [...records.services.values()].filter(({ brandOf }) => brandOf === service.id);
  return [
    ...fact("pageCountry", [countryItem(records, service.country)]),
    ...fact("pageOperators", service.operatedBy.map((entry) => operatorItem(records, entry.operator, { notes: operatingNotes(entry), sources: sourcesOf(service, entry.sources) }))),
    ...fact("pageBrandOf", service.brandOf ? [serviceItem(records, service.brandOf)] : []),
    ...fact("pageBrands", brands.map(({ id }) => serviceItem(records, id))),
    ...fact(
      "rowData",
      notes.flatMap((handling) => (handling.storageLocation?.countries ?? []).map((code) => countryItem(records, code, { notes: [{ say: "pageForPeopleIn" }, { codes: [handling.region] }], sources: sourcesOf(handling, handling.storageLocation?.sources ?? []) }))),
    ),
    ...fact("pageFacilities", facilitiesOf(records, [service.id], []).map(({ id }) => facilityItem(records, id))),
    ...fact("pageNames", [item({ text: [...new Set(service.names.map(({ text }) => text))].join(" · ") })]),
    ...fact("pageHosts", [item({ text: service.hosts.map(({ host, path = "" }) => host + path).join(" · ") })]),
    ...fact("pageDesignated", service.vlop ? [item({ date: service.vlop.designatedOn, sources: sourcesOf(service, service.vlop.sources) })] : []),
  ];
}

function operatingNotes({ regions, roles }: Service["operatedBy"][number]): Note[] {
  return [...roles.map((role): Note => ({ say: `operatorRole_${role}` })), { codes: regions }];
}
