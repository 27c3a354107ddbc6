import type { ClaimView, LawPath, LawView, PartyView, Report } from "../core/report/report.ts";
import { mainParty } from "../core/report/build.ts";

/** Parties by the row that shows them. */
export type Grouped = { main: PartyView | undefined; sellers: PartyView[]; carriers: PartyView[]; payments: PartyView[]; others: PartyView[] };

export function groupParties(report: Report): Grouped {
  const main = mainParty(report);
  const rest = report.parties.filter((party) => party !== main);
  const of = (...roles: PartyView["role"][]) => rest.filter((party) => roles.includes(party.role));
  return { main, sellers: of("seller"), carriers: of("carrier", "tracking"), payments: of("payment"), others: of("marketplace", "shopPlatform", "recipient") };
}

export function partyName(party: PartyView): string {
  return party.service?.name ?? party.seller?.name ?? "";
}

/** A law with all the ways in which it reaches anybody on the page. */
export type ReachingLaw = Omit<LawView, "paths"> & { paths: (LawPath & { service: string })[] };

/** The laws of all parties, each once, by jurisdiction. */
export function lawsByJurisdiction(parties: PartyView[]): [jurisdiction: string, laws: ReachingLaw[]][] {
  const laws = new Map<string, ReachingLaw>();
  for (const party of parties) {
    for (const { paths, ...law } of party.laws) {
      const known = laws.get(law.id) ?? { ...law, paths: [] };
      for (const path of paths) {
        const service = path.through || path.by === "customers" ? "" : partyName(party);
        const isKnown = known.paths.some((other) => other.by === path.by && other.through === path.through && other.country === path.country && other.service === service);
        if (!isKnown) known.paths.push({ ...path, service });
      }
      laws.set(law.id, known);
    }
  }
  return [...Map.groupBy(laws.values(), (law) => law.jurisdiction)];
}

/** The claims of all parties, each once, newest first. */
export function allClaims(parties: PartyView[]): ClaimView[] {
  const claims = new Map(parties.flatMap((party) => party.claims.map((claim) => [claim.id, claim])));
  return [...claims.values()].toSorted((a, b) => (a.datePublished < b.datePublished ? 1 : a.datePublished > b.datePublished ? -1 : 0));
}

/** Names for the references of claims, such as operator:cainiao. */
export function referenceNames(parties: PartyView[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const party of parties) {
    if (party.service) names.set(`service:${party.service.id}`, party.service.name);
    for (const { entity, parents } of party.operators) {
      for (const each of [entity, ...parents.map((parent) => parent.entity)]) names.set(`operator:${each.id}`, each.name);
    }
    for (const facility of party.facilities) names.set(`facility:${facility.id}`, facility.name);
    for (const law of party.laws) names.set(`law:${law.id}`, law.shortName);
  }
  return names;
}
