import type { Records } from "../dataset/kinds.ts";
import { openHosts } from "../dataset/lookup.ts";
import type { Operator } from "../dataset/schema/operator.ts";
import type { Service } from "../dataset/schema/service.ts";
import { operatorsFor } from "../report/operators.ts";
import type { RecordRef } from "./address.ts";
import { type CompanyLookup, openCompanies } from "./companies.ts";
import { contactHost } from "./contacts.ts";
import type { PanelInput } from "./panel.ts";
import type { Contact, ContactKind } from "./traffic.ts";

/** By what a host's company is known: our dataset, third-party-web's list, or not at all. */
export type KnownBy = "dataset" | "thirdPartyWeb" | "host";

export type Recipient = {
  /** The company's name; for an unmatched host the host itself. */
  name: string;
  knownBy: KnownBy;
  /** The service or operator of ours. */
  record: RecordRef | null;
  /** ISO code of the company's registration; null where our dataset does not say. */
  country: string | null;
  contacts: Contact[];
  total: number;
};

/** Recipients in one country, most contacted first. */
export type RecipientGroup = { country: string | null; recipients: Recipient[]; total: number };

export type RecipientsView = {
  /** asking: the page has not answered yet. silent: it cannot be asked. */
  state: "asking" | "silent" | "told";
  /** The page's own registrable host. */
  own: { host: string; total: number };
  groups: RecipientGroup[];
  kinds: { kind: ContactKind; count: number }[];
  hosts: number;
  total: number;
  truncated: boolean;
};

const sum = (contact: Contact) => Object.values(contact.counts).reduce((all, count) => all + count, 0);
const byTotal = (a: { total: number }, b: { total: number }) => b.total - a.total;

/** Whom the page contacted, by company and country. Nothing of it is kept. */
export function buildRecipientsView({ report, records, page: { traffic, companies, isSilent } }: PanelInput): RecipientsView {
  const own = contactHost(report.address.origin) ?? "";
  const contacts = traffic?.contacts ?? [];
  const others = contacts.filter(({ host }) => host !== own);
  const identify = openIdentify(records, report.region.country, openCompanies(companies ?? []));
  const recipients = new Map<string, Recipient>();
  for (const contact of others) {
    const identity = identify(contact.host);
    const key = `${identity.knownBy} ${identity.name}`;
    const known = recipients.get(key) ?? { ...identity, contacts: [], total: 0 };
    known.contacts.push(contact);
    known.total += sum(contact);
    recipients.set(key, known);
  }
  return {
    state: traffic ? "told" : isSilent ? "silent" : "asking",
    own: { host: own, total: contacts.filter(({ host }) => host === own).reduce((all, contact) => all + sum(contact), 0) },
    groups: groupByCountry([...recipients.values()]),
    kinds: countKinds(others),
    hosts: others.length,
    total: others.reduce((all, contact) => all + sum(contact), 0),
    truncated: traffic?.truncated ?? false,
  };
}

type Identity = Pick<Recipient, "name" | "knownBy" | "record" | "country">;

/** Our dataset first: a service's hosts, then an operator's own sites; after them third-party-web; else the host as it is. */
function openIdentify(records: Records, country: string, companyOf: CompanyLookup): (host: string) => Identity {
  const services = openHosts([...records.services.values()].map((service) => ({ service, hosts: service.hosts.map((host) => ({ ...host, path: host.path ?? "", region: host.region ?? "" })) })));
  const operators = new Map([...records.operators.values()].flatMap((operator) => (operator.hosts ?? []).map((host) => [host, operator] as const)));
  return (host) => {
    const service = services(host)?.service.service;
    if (service) return { name: service.name, knownBy: "dataset", record: { kind: "service", id: service.id }, country: countryOfService(records, service, country) };
    const operator = operators.get(host);
    if (operator) return { name: operator.name, knownBy: "dataset", record: { kind: "operator", id: operator.id }, country: countryOf(operator) };
    const company = companyOf(host);
    return company ? { name: company.name, knownBy: "thirdPartyWeb", record: null, country: null } : { name: host, knownBy: "host", record: null, country: null };
  };
}

function countryOf(operator: Operator | undefined): string | null {
  return operator?.registration?.country ?? operator?.headquarters?.country ?? null;
}

function countryOfService(records: Records, service: Service, country: string): string | null {
  const [operating] = operatorsFor(service, country);
  return countryOf(operating && records.operators.get(operating.entry.operator)) ?? service.country;
}

/** Countries with the most contacts first; companies whose country is not known come last. */
function groupByCountry(recipients: Recipient[]): RecipientGroup[] {
  const groups = [...Map.groupBy(recipients, ({ country }) => country)].map(([country, list]) => ({
    country,
    recipients: list.toSorted((a, b) => byTotal(a, b) || a.name.localeCompare(b.name, "en")),
    total: list.reduce((all, { total }) => all + total, 0),
  }));
  return groups.toSorted((a, b) => Number(a.country === null) - Number(b.country === null) || byTotal(a, b));
}

function countKinds(contacts: Contact[]): RecipientsView["kinds"] {
  const kinds = new Map<ContactKind, number>();
  for (const { counts } of contacts) for (const [kind, count] of Object.entries(counts)) kinds.set(kind as ContactKind, (kinds.get(kind as ContactKind) ?? 0) + count);
  return [...kinds].map(([kind, count]) => ({ kind, count })).toSorted((a, b) => b.count - a.count);
}
