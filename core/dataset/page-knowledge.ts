import type { DatasetIndex, IndexedHost, IndexedMethod, IndexedName, IndexedPageRule, IndexedTrackingFormat } from "./index-format.ts";
import type { HostLookup } from "./lookup.ts";
import type { ServiceKind } from "./schema/service.ts";

/** A service that another service's page may name, link, frame or post to. */
export type Party = {
  id: string;
  kind: ServiceKind;
  hosts: IndexedHost[];
  names: IndexedName[];
  /** Rules of its tracking pages: a link there is decisive. */
  tracking: IndexedPageRule[];
  formats: IndexedTrackingFormat[];
};

/** What a content script is told about one page: the rules of its host, and the parties it may name. Plain JSON. */
export type PageKnowledge = {
  service: { id: string; kind: ServiceKind; host: string; region: string } | null;
  pages: IndexedPageRule[];
  methods: IndexedMethod[];
  parties: Party[];
  /** Shop platforms: their markers and page rules serve pages of shops that are not in the dataset. */
  platforms: { id: string; pages: IndexedPageRule[] }[];
};

export const PARTY_KINDS: ReadonlySet<ServiceKind> = new Set(["carrier", "postalOperator", "logisticsPlatform", "payment", "tracking"]);

export function buildPageKnowledge(index: DatasetIndex, hosts: HostLookup, url: URL): PageKnowledge {
  const match = hosts(url.hostname, url.pathname);
  const own = match?.service;
  const parties = index.services
    .filter((service) => PARTY_KINDS.has(service.kind) && service.id !== own?.id)
    .map(({ id, kind, hosts: partyHosts, names, pages, tracking }) => ({
      id,
      kind,
      hosts: partyHosts,
      names,
      tracking: pages.filter((rule) => rule.type === "tracking"),
      formats: tracking,
    }));
  return {
    service: own && match ? { id: own.id, kind: own.kind, host: match.entry.host, region: match.entry.region } : null,
    pages: own?.pages ?? [],
    methods: own?.methods ?? [],
    parties,
    platforms: own ? [] : index.services.filter((service) => service.kind === "shopPlatform").map(({ id, pages }) => ({ id, pages })),
  };
}
