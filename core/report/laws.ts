import type { Marked, Records } from "../dataset/kinds.ts";
import type { Law, LawReach } from "../dataset/schema/jurisdiction.ts";
import { markOf } from "../overlay/mark.ts";
import { includesCountry } from "../region/groups.ts";
import { cite } from "./cite.ts";
import { entitiesOf } from "./operators.ts";
import type { HandlingView, LawPath, LawView, OperatorView } from "./report.ts";

/**
 * Every link between a party and a country: where its operators are registered and run from, where their parents are, where
 * data is stored and reached from, where its customers are. The same for every country.
 */
export function linksOf(operators: OperatorView[], handling: HandlingView | null, customers: string): LawPath[] {
  const links: LawPath[] = [];
  const add = (by: LawReach, through: string, country: string | undefined) => {
    if (country && !links.some((link) => link.by === by && link.country === country && link.through === through)) links.push({ by, through, country });
  };
  for (const operator of operators) {
    for (const [index, entity] of entitiesOf(operator).entries()) {
      const isParent = index > 0;
      add(isParent ? "parent" : "registration", entity.legalName, entity.registration?.country);
      add(isParent ? "parent" : "headquarters", entity.legalName, entity.headquarters?.country);
    }
  }
  for (const field of handling?.fields ?? []) {
    const by: LawReach | undefined = field.field === "storage" ? "storage" : field.field === "remoteAccess" ? "remoteAccess" : undefined;
    if (by) for (const country of field.countries) add(by, "", country);
  }
  add("customers", "", customers);
  return links;
}

/** The laws that reach a party through at least one of its links, in the order of their ids. Repealed laws reach nobody. */
export function viewLaws(records: Records, links: LawPath[]): LawView[] {
  return [...records.laws.values()]
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((law) => {
      if (law.status === "repealed") return [];
      const paths = links.filter((link) => law.reach.by.includes(link.by) && includesCountry(law.jurisdiction, link.country));
      return paths.length ? [viewLaw(law, paths)] : [];
    });
}

function viewLaw(law: Law & Marked, paths: LawPath[]): LawView {
  const { id, name, jurisdiction, status, statusAsOf, whoIsBound, shortName = law.name, statusNote = "" } = law;
  return {
    id,
    name,
    shortName,
    jurisdiction,
    status,
    statusAsOf,
    statusNote,
    whoIsBound,
    articles: law.articles.map((article) => cite(law, article)),
    reach: cite(law, law.reach),
    oversight: law.oversight ? cite(law, law.oversight) : null,
    paths,
    ...markOf(law),
  };
}
