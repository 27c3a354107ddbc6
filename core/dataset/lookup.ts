import type { IndexedHost, IndexedService } from "./index-format.ts";

type WithHosts = { hosts: IndexedHost[] };
export type HostMatch<S = IndexedService> = { service: S; entry: IndexedHost };
export type HostLookup<S = IndexedService> = (host: string, path?: string) => HostMatch<S> | undefined;

/**
 * Builds the look-up from a host (and a path, where a service lives inside a larger site) to its service.
 * The nearest listed ancestor wins; among entries of one host the longest path.
 * A host that is listed as another business ends the search. Only what a record lists is ever found: no sibling domains, no guessing.
 */
export function openHosts<S extends WithHosts>(services: S[]): HostLookup<S> {
  const lists = new Map<string, HostMatch<S>[]>();
  for (const service of services) {
    for (const entry of service.hosts) {
      const list = lists.get(entry.host);
      if (list) list.push({ service, entry });
      else lists.set(entry.host, [{ service, entry }]);
    }
  }
  // What most hosts need is one answer, for all below them: it stands in the map itself, so that a look-up touches no other memory.
  const answers = new Map<string, HostMatch<S> | null>();
  for (const [host, list] of lists) {
    list.sort((a, b) => b.entry.path.length - a.entry.path.length);
    const [only] = list;
    answers.set(host, only && list.length === 1 && isWhole(only.entry) ? only : null);
  }

  return (host, path = "/") => {
    let rest = host;
    for (;;) {
      const answer = answers.get(rest);
      // Compared, not tested for truth: that would read the object itself.
      if (answer !== undefined && answer !== null) return answer;
      const match = answer === null ? lists.get(rest)?.find(({ entry }) => (entry.subdomains || rest === host) && isBelow(path, entry.path)) : undefined;
      if (match) return match.entry.kind === "notThis" ? undefined : match;
      const dot = rest.indexOf(".");
      if (dot < 0) return undefined;
      rest = rest.slice(dot + 1);
    }
  };
}

/** True where every path on the host, and every host below it, is the service's. */
function isWhole({ subdomains, path, kind }: IndexedHost): boolean {
  return subdomains && path === "" && kind !== "notThis";
}

function isBelow(path: string, prefix: string): boolean {
  if (prefix === "") return true;
  const base = prefix.endsWith("/") ? prefix.slice(0, -1) : prefix;
  return path === base || path.startsWith(`${base}/`);
}
