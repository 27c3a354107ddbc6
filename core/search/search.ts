import type { DatasetIndex, IndexedService } from "../dataset/index-format.ts";
import type { Marked } from "../dataset/kinds.ts";
import { openHosts } from "../dataset/lookup.ts";
import type { PartyTables } from "../dataset/party-tables.ts";
import type { ServiceKind } from "../dataset/schema/service.ts";
import { markOf } from "../overlay/mark.ts";
import { matchNumber, numberFormats } from "../signals/tracking-numbers.ts";

/** Why a service was found: by its name, by an address given, or by the format of a tracking number. */
export type SearchResult = { service: string; name: string; kind: ServiceKind; because: "name" | "address" | "trackingNumber"; certain: boolean } & Marked;

type NumberFormatRow = PartyTables["formats"][number];

const MOST = 8;
const fold = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();

/** Looks a name, an address or a tracking number up in the bundled index. Nothing is kept of the query. */
export function searchDataset(index: DatasetIndex, query: string): SearchResult[] {
  const text = query.trim().slice(0, 300);
  if (text.length < 2) return [];
  const found = [...byAddress(index, text), ...byNumber(index, text), ...byName(index, text)];
  const seen = new Set<string>();
  return found.filter(({ service }) => !seen.has(service) && seen.add(service)).slice(0, MOST);
}

function result(service: IndexedService, because: SearchResult["because"], certain = true): SearchResult {
  return { service: service.id, name: service.name, kind: service.kind, because, certain, ...markOf(service) };
}

function byAddress(index: DatasetIndex, text: string): SearchResult[] {
  const address = /^[a-z]+:\/\//i.test(text) ? text : /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+([/?#]|$)/u.test(text) ? `https://${text}` : "";
  if (!address || !URL.canParse(address)) return [];
  const url = new URL(address);
  const match = openHosts(index.services)(url.hostname, url.pathname);
  return match ? [result(match.service, "address")] : [];
}

function byNumber(index: DatasetIndex, text: string): SearchResult[] {
  const number = text.toUpperCase().replace(/[\s-]/g, "");
  if (!/^[A-Z0-9]{8,40}$/.test(number) || !/\d{4}/.test(number)) return [];
  const formats = index.services.flatMap(({ id, tracking }) => tracking.map((format): NumberFormatRow => [id, format.id, format.pattern, format.checkDigit]));
  const byId = new Map(index.services.map((service) => [service.id, service]));
  return matchNumber(numberFormats({ parties: "", formats }), number).flatMap(({ format, checked }) => {
    const service = byId.get(format.service);
    return service ? [result(service, "trackingNumber", checked)] : [];
  });
}

function byName(index: DatasetIndex, text: string): SearchResult[] {
  const wanted = fold(text);
  const ranked = index.services.flatMap((service) => {
    const names = [service.name, service.id, ...service.names.map((name) => name.text)].map(fold);
    const rank = Math.min(...names.map((name) => (name === wanted ? 0 : name.startsWith(wanted) ? 1 : name.includes(wanted) ? 2 : 9)));
    return rank < 9 ? [{ rank, service }] : [];
  });
  return ranked.toSorted((a, b) => a.rank - b.rank || a.service.name.localeCompare(b.service.name, "en")).map(({ service }) => result(service, "name"));
}
