import { registrableHost } from "./registrable-host.ts";

/** A company and registrable hosts of its, by third-party-web (MIT). What the package ships: one tuple a company. */
export type CompanyRow = [name: string, category: string, ...hosts: string[]];

type Entity = { name: string; company?: string; category?: string; domains: string[] };

/**
 * Hosts by company, from third-party-web's list. Only entries for a whole registrable host are taken: that a company has
 * `metrics.example.com` says nothing of who has `example.com`. A host that two companies list is nobody's.
 */
export function compileCompanies(entities: readonly Entity[]): CompanyRow[] {
  const owners = new Map<string, { name: string; category: string } | null>();
  for (const { name, company, category, domains } of entities) {
    for (const domain of domains) {
      const host = domain.replace(/^\*\./, "").toLowerCase();
      if (!host.includes(".") || registrableHost(host) !== host) continue;
      const owner = { name: company ?? name, category: category ?? "other" };
      const known = owners.get(host);
      owners.set(host, known === undefined || known?.name === owner.name ? (known ?? owner) : null);
    }
  }
  const rows = new Map<string, CompanyRow>();
  for (const [host, owner] of owners) {
    if (!owner) continue;
    const row = rows.get(owner.name);
    if (row) row.push(host);
    else rows.set(owner.name, [owner.name, owner.category, host]);
  }
  return [...rows.values()].toSorted((a, b) => (a[0] < b[0] ? -1 : 1));
}

export type CompanyLookup = (host: string) => { name: string; category: string } | undefined;

export function openCompanies(rows: readonly CompanyRow[]): CompanyLookup {
  const byHost = new Map<string, { name: string; category: string }>();
  for (const [name, category, ...hosts] of rows) for (const host of hosts) byHost.set(host, { name, category });
  return (host) => byHost.get(host);
}
