import type { Marked, RecordOrigin, Records } from "../dataset/kinds.ts";
import { markOf } from "../overlay/mark.ts";
import type { PageKind, RecordRef } from "../panels/address.ts";

/** One thing that can be found: a record, or a source inside one. */
export type Entry = {
  /** Unique: `service/aliexpress`, `source/aliexpress-…`. */
  key: string;
  kind: PageKind | "source";
  /** The page that it opens. */
  to: RecordRef;
  title: string;
  /** Other names, hosts and identifiers by which people look for it. */
  names: string;
  /** What else is said of it, worth less than a name. */
  text: string;
  /** The record bears the mark of an organisation's overlay. */
  origin?: RecordOrigin;
};

/** Everything in the dataset that has a name of its own. */
export function entriesOf(records: Records): Entry[] {
  return [...recordEntries(records), ...sourceEntries(records)];
}

function entry(kind: PageKind, record: { id: string } & Marked, title: string, names: (string | undefined)[], text: (string | undefined)[]): Entry {
  const { id } = record;
  return { ...markOf(record), key: `${kind}/${id}`, kind, to: { kind, id }, title, names: names.filter(Boolean).join(" \n "), text: text.filter(Boolean).join(" \n ") };
}

function recordEntries(records: Records): Entry[] {
  return [
    ...[...records.services.values()].map((service) =>
      entry("service", service, service.name, [...service.names.map(({ text }) => text), ...service.hosts.map(({ host }) => host)], [service.about]),
    ),
    ...[...records.operators.values()].map((operator) =>
      entry("operator", operator, operator.name, [operator.legalName, ...(operator.alternateNames ?? []), ...(operator.identifiers ?? []).map(({ id }) => id), ...(operator.publicListing ?? []).map(({ ticker }) => ticker)], [operator.about]),
    ),
    ...[...records.laws.values()].map((law) => entry("law", law, law.shortName ?? law.name, [law.name, law.originalName, law.legislationIdentifier], law.articles.map(({ article, text }) => `${article} ${text}`))),
    ...[...records.facilities.values()].map((facility) => entry("facility", facility, facility.name, [facility.location.place, facility.location.unLocode], [])),
    ...[...records.jurisdictions.values()].map((jurisdiction) => entry("jurisdiction", jurisdiction, jurisdiction.name, [jurisdiction.code, jurisdiction.dataProtectionAuthority?.name], [])),
    ...[...records.claims.values()].map((claim) => entry("claim", claim, claim.text, [claim.assertedBy.name], [claim.statusNote, claim.topics.join(" ")])),
  ];
}

const OWNERS = { services: "service", operators: "operator", laws: "law", facilities: "facility", jurisdictions: "jurisdiction", claims: "claim" } as const;

/** A source opens the record that cites it; a page cited by several records stands once for each address. */
function sourceEntries(records: Records): Entry[] {
  const found = new Map<string, Entry>();
  for (const [folder, kind] of Object.entries(OWNERS) as [keyof typeof OWNERS, PageKind][]) {
    for (const record of records[folder].values()) {
      for (const { publisher, title, url } of record.sources) {
        if (!found.has(url)) found.set(url, { key: `source/${found.size}`, kind: "source", to: { kind, id: record.id }, title: `${publisher}: ${title}`, names: "", text: url, ...markOf(record) });
      }
    }
  }
  return [...found.values()];
}
