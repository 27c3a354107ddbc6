import type { Records } from "../dataset/kinds.ts";
import type { Facility } from "../dataset/schema/facility.ts";
import { sourcesOf } from "../report/cite.ts";
import { countryItem, operatorItem, serviceItem } from "./links.ts";
import { type Fact, fact, item, type Note } from "./page.ts";

export function facilityFacts(records: Records, facility: Facility): Fact[] {
  const { location, opened } = facility;
  return [
    ...fact("pageLocation", [countryItem(records, location.country, { place: location.place, notes: location.unLocode ? [{ text: location.unLocode }] : [], sources: sourcesOf(facility, location.sources) })]),
    ...fact("pageOperators", facility.operatedBy.map(({ operator, sources }) => operatorItem(records, operator, { sources: sourcesOf(facility, sources) }))),
    ...fact("pageServices", facility.services.map(({ service, sources }) => serviceItem(records, service, { sources: sourcesOf(facility, sources) }))),
    ...fact("opened", opened ? [item({ date: opened.date, sources: sourcesOf(facility, opened.sources) })] : []),
    ...fact("figures", facility.figures.map((figure) => item({ figure, notes: figureNotes(figure), sources: sourcesOf(facility, figure.sources) }))),
  ];
}

function figureNotes({ what, of, state, asOf, note }: Facility["figures"][number]): Note[] {
  return [{ text: of ? `${what} (${of})` : what }, { say: `figureState_${state}` }, { say: "asOf", date: asOf }, ...(note ? [{ text: note }] : [])];
}
