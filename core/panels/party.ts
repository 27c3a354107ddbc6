import type { PartyView } from "../report/report.ts";
import type { PanelInput } from "./panel.ts";

/** A service of the report, to choose from. */
export type ServiceChoice = { id: string; name: string };
/** A party that the dataset has a record of. */
export type KnownParty = PartyView & { service: NonNullable<PartyView["service"]> };

/** Parties with a record, the page's own service first, each service once. */
export function knownParties({ parties, page }: PanelInput["report"]): KnownParty[] {
  const known = new Map<string, KnownParty>();
  for (const party of parties) {
    const { service } = party;
    if (service && !known.has(service.id)) known.set(service.id, { ...party, service });
  }
  return [...known.values()].toSorted((a, b) => Number(b.service.id === page.service) - Number(a.service.id === page.service));
}

export type PartyChoice = { choices: ServiceChoice[]; party: KnownParty | undefined };

/** The party that the choice `service` names, else the page's own, else the first with a record. */
export function chooseParty({ report, choices }: Pick<PanelInput, "report" | "choices">): PartyChoice {
  const parties = knownParties(report);
  return {
    choices: parties.map(({ service }) => ({ id: service.id, name: service.name })),
    party: parties.find(({ service }) => service.id === choices.service) ?? parties[0],
  };
}
