import type { Source } from "../dataset/schema/common.ts";
import type { LawPath, LawView, OperatorView } from "../report/report.ts";
import type { PanelInput } from "./panel.ts";
import { type KnownParty, knownParties, type ServiceChoice } from "./party.ts";

/** One step on the way from a service to a law, with the sources that bear it. */
export type LawStep =
  | { step: "runBy"; name: string; sources: Source[] }
  | { step: "heldBy"; name: string; edge: OperatorView["parents"][number]["edge"]; sources: Source[] }
  | { step: "registeredIn" | "runFrom" | "storedIn" | "reachedFrom" | "customersIn"; country: string; sources: Source[] };

/** A whole way: from a service, over the companies or places between, to the country whose law it is. */
export type LawRoute = { service: string; by: LawPath["by"]; country: string; steps: LawStep[] };
export type RoutedLaw = Omit<LawView, "paths"> & { routes: LawRoute[] };
export type JurisdictionLaws = { jurisdiction: string; laws: RoutedLaw[]; /** Every way there once, whatever the law. */ routes: LawRoute[] };
export type LawPanelView = { choices: ServiceChoice[]; service: string; groups: JurisdictionLaws[]; isResearched: boolean };

/** Which laws reach the services of the report, or the one chosen, and by which ways. No country has rules of its own here. */
export function buildLawView({ report, choices }: PanelInput): LawPanelView {
  const parties = knownParties(report);
  const service = parties.some((party) => party.service.id === choices.service) ? (choices.service ?? "") : "";
  const shown = service ? parties.filter((party) => party.service.id === service) : parties;
  const laws = new Map<string, RoutedLaw>();
  for (const party of shown) {
    for (const { paths, ...law } of party.laws) {
      const known = laws.get(law.id) ?? { ...law, routes: [] };
      known.routes = distinct([...known.routes, ...paths.flatMap((path) => routesOf(party, path))]);
      laws.set(law.id, known);
    }
  }
  const groups = [...Map.groupBy(laws.values(), ({ jurisdiction }) => jurisdiction)];
  return {
    choices: parties.map((party) => ({ id: party.service.id, name: party.service.name })),
    service,
    groups: groups.map(([jurisdiction, list]) => ({ jurisdiction, laws: list, routes: distinct(list.flatMap(({ routes }) => routes)) })),
    isResearched: shown.some((party) => party.operators.length > 0),
  };
}

function routesOf(party: KnownParty, { by, through, country }: LawPath): LawRoute[] {
  const route = (steps: LawStep[]): LawRoute => ({ service: party.service.name, by, country, steps });
  const stated = (field: "storage" | "remoteAccess") => party.handling?.fields.find((each) => each.field === field)?.sources ?? [];
  switch (by) {
    case "storage":
      return [route([{ step: "storedIn", country, sources: stated("storage") }])];
    case "remoteAccess":
      return [route([{ step: "reachedFrom", country, sources: stated("remoteAccess") }])];
    case "customers":
      return [route([{ step: "customersIn", country, sources: [] }])];
    default:
      return party.operators.flatMap((operator) => entityRoutes(operator, by, through, country).map(route));
  }
}

/** From an operator up to the entity that a law binds, and to the place by which it does. */
function entityRoutes(operator: OperatorView, by: LawPath["by"], through: string, country: string): LawStep[][] {
  const steps: LawStep[] = [{ step: "runBy", name: operator.entity.legalName, sources: operator.sources }];
  const found: LawStep[][] = [];
  for (const [index, { entity, edge }] of [{ entity: operator.entity, edge: null }, ...operator.parents].entries()) {
    if (edge) steps.push({ step: "heldBy", name: entity.legalName, edge, sources: edge.sources });
    const isMeant = entity.legalName === through && (by === "parent") === index > 0;
    const { registration, headquarters } = entity;
    const places: LawStep[] = [
      ...(by !== "headquarters" && registration?.country === country ? [{ step: "registeredIn" as const, country, sources: registration.sources }] : []),
      ...(by !== "registration" && headquarters?.country === country ? [{ step: "runFrom" as const, country, sources: headquarters.sources }] : []),
    ];
    if (isMeant && places.length > 0) found.push([...steps, ...places]);
  }
  return found;
}

function distinct(routes: LawRoute[]): LawRoute[] {
  const key = ({ service, steps }: LawRoute) => `${service} ${steps.map((step) => `${step.step} ${"country" in step ? step.country : step.name}`).join(" > ")}`;
  return [...new Map(routes.map((route) => [key(route), route])).values()];
}
