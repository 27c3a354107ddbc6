import type { Source } from "../dataset/schema/common.ts";
import { countriesIn, includesCountry } from "../region/groups.ts";
import type { FacilityView } from "../report/report.ts";
import { buildLawView, type RoutedLaw } from "./law.ts";
import type { PanelInput } from "./panel.ts";
import { type KnownParty, knownParties, type ServiceChoice } from "./party.ts";

/** Why a country is on the map. Each kind has a pattern of its own. */
export const MAP_KINDS = ["operator", "parent", "storage", "access", "facility"] as const;
export type MapKind = (typeof MAP_KINDS)[number];
export type MapReason = { kind: MapKind; way: "registeredIn" | "runFrom" | "storedIn" | "reachedFrom" | "facility"; service: string; name: string; place: string; sources: Source[] };
export type MapCountry = { code: string; /** Codes of the shapes: its members for a group of states, else itself. */ shapes: string[]; kinds: MapKind[]; reasons: MapReason[]; /** Laws that come in by a way that ends in this country. */ laws: RoutedLaw[] };
export type MapPoint = { id: string; name: string; kind: FacilityView["kind"]; country: string; lat: number; lon: number };
/** `unplaced`: what is known to be somewhere, without a country that could be drawn. */
export type MapView = { choices: ServiceChoice[]; service: string; countries: MapCountry[]; points: MapPoint[]; unplaced: { service: string; way: "storedIn" | "reachedFrom"; text: string; sources: Source[] }[] };

/** Where the companies, the data and the buildings behind a report are, country by country, and whose laws come with that. */
export function buildMapView(input: PanelInput): MapView {
  const parties = knownParties(input.report);
  const { service, choices, groups } = buildLawView(input);
  const shown = service ? parties.filter((party) => party.service.id === service) : parties;
  const reasons = Map.groupBy(shown.flatMap(reasonsOf), ({ country }) => country);
  const laws = groups.flatMap((group) => group.laws);
  return {
    choices,
    service,
    countries: [...reasons].map(([code, list]) => ({
      code,
      shapes: countriesIn(code),
      kinds: MAP_KINDS.filter((kind) => list.some((reason) => reason.kind === kind)),
      reasons: list.map(({ country: _, ...reason }) => reason),
      laws: laws.filter(({ routes }) => routes.some(({ country }) => includesCountry(code, country))),
    })),
    points: [...new Map(shown.flatMap(({ facilities }) => facilities.flatMap(pointOf)).map((point) => [point.id, point])).values()],
    unplaced: shown.flatMap(unplacedOf),
  };
}

function reasonsOf({ service, operators, handling, facilities }: KnownParty): (MapReason & { country: string })[] {
  const found = new Map<string, MapReason & { country: string }>();
  const add = (reason: MapReason & { country: string }) => found.set(`${reason.way} ${reason.name} ${reason.country}`, reason);
  for (const { entity: operator, parents } of operators) {
    for (const [index, entity] of [operator, ...parents.map((parent) => parent.entity)].entries()) {
      const kind: MapKind = index === 0 ? "operator" : "parent";
      const { registration, headquarters, legalName } = entity;
      if (registration) add({ kind, way: "registeredIn", service: service.name, name: legalName, place: registration.place ?? "", country: registration.country, sources: registration.sources });
      if (headquarters) add({ kind, way: "runFrom", service: service.name, name: legalName, place: headquarters.place ?? "", country: headquarters.country, sources: headquarters.sources });
    }
  }
  for (const { field, countries, sources } of handling?.fields ?? []) {
    if (field !== "storage" && field !== "remoteAccess") continue;
    const isStorage = field === "storage";
    for (const country of countries) add({ kind: isStorage ? "storage" : "access", way: isStorage ? "storedIn" : "reachedFrom", service: service.name, name: service.name, place: "", country, sources });
  }
  for (const { name, location } of facilities) add({ kind: "facility", way: "facility", service: service.name, name, place: location.place, country: location.country, sources: location.sources });
  return [...found.values()];
}

function pointOf({ id, name, kind, location }: FacilityView): MapPoint[] {
  const { lat, lon, country } = location;
  return lat === undefined || lon === undefined ? [] : [{ id, name, kind, country, lat, lon }];
}

function unplacedOf({ service, handling }: KnownParty): MapView["unplaced"] {
  return (handling?.fields ?? []).flatMap(({ field, countries, text, sources }) =>
    countries.length === 0 && text && (field === "storage" || field === "remoteAccess") ? [{ service: service.name, way: field === "storage" ? ("storedIn" as const) : ("reachedFrom" as const), text, sources }] : [],
  );
}
