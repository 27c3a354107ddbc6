import type { DatasetIndex, IndexedHost, IndexedService } from "./index-format.ts";

type WithHosts = { hosts: IndexedHost[] };
export type HostMatch<S = IndexedService> = { service: S; entry: IndexedHost };
export type HostLookup<S = IndexedService> = (host: string, path?: string) => HostMatch<S> | undefined;

/**
 * Builds the look-up from a host (and a path, where a service lives inside a larger site) to its service.
 * The nearest listed ancestor wins; among entries of one host the longest path.
 * A host that is listed as another business ends the search. Only what a record lists is ever found: no sibling domains, no guessing.
 */
export function openHosts<S extends WithHosts>(services: S[]): HostLookup<S> {
  const byHost = new Map<string, HostMatch<S>[]>();
  for (const service of services) {
    for (const entry of service.hosts) {
      const list = byHost.get(entry.host);
      if (list) list.push({ service, entry });
      else byHost.set(entry.host, [{ service, entry }]);
    }
  }
  for (const list of byHost.values()) list.sort((a, b) => b.entry.path.length - a.entry.path.length);

  return (host, path = "/") => {
    let rest = host;
    for (;;) {
      const list = byHost.get(rest);
      const match = list?.find(({ entry }) => (entry.subdomains || rest === host) && isBelow(path, entry.path));
      if (match) return match.entry.kind === "notThis" ? undefined : match;
      const dot = rest.indexOf(".");
      if (dot < 0) return undefined;
      rest = rest.slice(dot + 1);
    }
  };
}

function isBelow(path: string, prefix: string): boolean {
  if (prefix === "") return true;
  const base = prefix.endsWith("/") ? prefix.slice(0, -1) : prefix;
  return path === base || path.startsWith(`${base}/`);
}

export function serviceById(index: DatasetIndex): Map<string, IndexedService> {
  return new Map(index.services.map((service) => [service.id, service]));
}
