import type { Detection } from "../detect/detection.ts";
import { ownRole } from "../detect/rules.ts";
import type { ClaimStatus } from "../dataset/schema/claim.ts";
import type { Service } from "../dataset/schema/service.ts";
import { narrowest } from "../region/groups.ts";
import { buildReport } from "../report/build.ts";
import type { ClaimView, OperatorView, PartyView, ServiceView } from "../report/report.ts";
import { type Answer, answerOf } from "./handling-regions.ts";
import type { PanelInput } from "./panel.ts";
import { chooseParty, type ServiceChoice } from "./party.ts";

export type Carrier = { id: string; name: string; methods: string[] };
/** One of the two that are compared: a service for people in one country. */
export type CompareSide = {
  service: ServiceView;
  country: string;
  operators: OperatorView[];
  storage: Answer | null;
  access: Answer | null;
  hasHandling: boolean;
  laws: { id: string; shortName: string; jurisdiction: string }[];
  claims: ClaimView[];
  statuses: { status: ClaimStatus; count: number }[];
  carriers: Carrier[];
};
/** `same` names the points on which both sides say the same. */
export type ComparePoint = "operators" | "storage" | "access" | "laws" | "claims" | "carriers";
export type CompareView = { services: ServiceChoice[]; sides: [CompareSide, CompareSide] | null; same: ComparePoint[] };

/**
 * Two services, or one in two regions. Choices: `service` and `region` for the first side, `with` and `withRegion` for the
 * second; without a choice the second is the same service in another region.
 */
export function buildCompareView(input: PanelInput): CompareView {
  const { records, report, choices } = input;
  const services = [...records.services.values()].filter(({ recordStatus }) => recordStatus !== "stub").map(({ id, name }) => ({ id, name }));
  const named = records.services.get(choices.service ?? "") ?? records.services.get(chooseParty(input).party?.service.id ?? "");
  const sorted = services.toSorted((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
  if (!named) return { services: sorted, sides: null, same: [] };
  const region = asCountry(choices.region) ?? report.region.country;
  const other = records.services.get(choices.with ?? "") ?? named;
  const otherRegion = asCountry(choices.withRegion) ?? (other === named ? elsewhere(named, region) : region);
  const sides: CompareView["sides"] = [viewSide(input, named, region), viewSide(input, other, otherRegion)];
  return { services: sorted, sides, same: samePoints(...sides) };
}

function asCountry(code: string | undefined): string | undefined {
  return code && /^[A-Z]{2}$/.test(code) && code !== "EU" ? code : undefined;
}

/** Countries that many people ask for; the first in which another company runs the service, else the first other one. */
const ASKED = ["US", "GB", "DE", "BR", "KR", "CN"];

function elsewhere(service: Service, country: string): string {
  const runs = (code: string) => narrowest(service.operatedBy, code, ({ regions }) => regions).map(({ operator }) => operator).toSorted().join(" ");
  const others = ASKED.filter((code) => code !== country);
  return others.find((code) => runs(code) !== runs(country)) ?? others[0] ?? "US";
}

function viewSide({ records, report, now }: PanelInput, service: Service, country: string): CompareSide {
  const detection: Detection = {
    v: 1,
    address: { origin: "", path: "" },
    page: { service: service.id, type: "other", rule: "compare" },
    language: "",
    findings: [{ role: ownRole(service.kind), service: service.id, certainty: "confirmed", evidence: [] }],
    truncated: false,
  };
  const { outdated: _, ...stamp } = report.dataset;
  const [party] = buildReport({ detection, records, stamp, region: { country, source: "setting" }, now }).parties;
  const { id, name, kind, country: home, about = "", recordStatus, checkedAt, notKnown = [] } = service;
  return {
    service: party?.service ?? { id, name, kind, country: home, about, recordStatus, checkedAt, notKnown },
    country,
    operators: party?.operators ?? [],
    storage: party?.handling ? answerOf(party.handling, "storage") : null,
    access: party?.handling ? answerOf(party.handling, "remoteAccess") : null,
    hasHandling: Boolean(party?.handling),
    laws: (party?.laws ?? []).map((law) => ({ id: law.id, shortName: law.shortName, jurisdiction: law.jurisdiction })),
    claims: party?.claims ?? [],
    statuses: countStatuses(party),
    carriers: carriersOf(service, (carrier) => records.services.get(carrier)?.name ?? carrier),
  };
}

function countStatuses(party: PartyView | undefined): CompareSide["statuses"] {
  const groups = Map.groupBy(party?.claims ?? [], ({ status }) => status);
  return [...groups].map(([status, claims]) => ({ status, count: claims.length })).toSorted((a, b) => b.count - a.count || (a.status < b.status ? -1 : 1));
}

function carriersOf(service: Service, nameOf: (id: string) => string): Carrier[] {
  const carriers = new Map<string, Carrier>();
  for (const { name, carriedBy } of service.shippingMethods ?? []) {
    for (const id of carriedBy) {
      const known = carriers.get(id) ?? { id, name: nameOf(id), methods: [] };
      known.methods.push(name);
      carriers.set(id, known);
    }
  }
  return [...carriers.values()];
}

function samePoints(a: CompareSide, b: CompareSide): ComparePoint[] {
  const answer = (side: Answer | null) => JSON.stringify(side && [side.countries.toSorted(), side.lines]);
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).toSorted().join(" ");
  const operators = (side: CompareSide) => side.operators.map(({ entity, roles }) => `${entity.id} ${roles.toSorted().join("+")}`).toSorted().join(" ");
  const isSame: Record<ComparePoint, boolean> = {
    operators: operators(a) === operators(b),
    storage: answer(a.storage) === answer(b.storage),
    access: answer(a.access) === answer(b.access),
    laws: ids(a.laws) === ids(b.laws),
    claims: ids(a.claims) === ids(b.claims),
    carriers: ids(a.carriers) === ids(b.carriers),
  };
  return (Object.keys(isSame) as ComparePoint[]).filter((point) => isSame[point]);
}
