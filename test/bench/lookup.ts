import { readFileSync } from "node:fs";
import { openHosts } from "../../core/dataset/lookup.ts";
import type { IndexedHost } from "../../core/dataset/index-format.ts";
import type { Dataset } from "../../cli/dataset.ts";
import { duration, type Row, sideBySide } from "./measure.ts";
import { openRival, resolveRival, rivalVersion } from "./rivals.ts";

type ThirdPartyWeb = { getEntity(host: string): unknown };
type TrackerDb = { default(engine: Uint8Array): Promise<{ matchDomain(host: string): unknown }> };

const host = (name: string): IndexedHost => ({ host: name, subdomains: true, kind: "site", path: "", region: "" });

/** Looks every key up once; the sum keeps the engine from leaving the work out. */
function each<K>(keys: readonly K[], lookUp: (key: K) => unknown): () => number {
  return () => {
    let found = 0;
    for (const key of keys) if (lookUp(key) !== undefined) found += 1;
    return found;
  };
}

/** Host → service, beside one `Map.get` of the same keys and beside the two libraries that name companies by host. */
export async function benchLookup({ index }: Dataset): Promise<Row[]> {
  const hosts = index.services.flatMap((service) => service.hosts.map((entry) => entry.host));
  const map = new Map(hosts.map((name, position) => [name, position]));
  const companies = openRival("third-party-web") as ThirdPartyWeb;
  const { default: openTrackers } = openRival("@ghostery/trackerdb") as TrackerDb;
  const trackers = await openTrackers(readFileSync(resolveRival("@ghostery/trackerdb", "dist/trackerdb.engine")));
  const times = await sideBySide({
    ours: each(hosts, openHosts(index.services)),
    map: each(hosts, (name) => map.get(name)),
    companies: each(hosts, (name) => companies.getEntity(name)),
    trackers: each(hosts, (name) => trackers.matchDomain(name)),
  });
  const { ours = 0, map: floor = 1 } = times;
  const one = (name: string) => duration((times[name] ?? 0) / hosts.length);
  const faster = (name: string) => `${((times[name] ?? 0) / ours).toFixed(1)} × as fast`;
  return [
    { what: `host → service, ${hosts.length} hosts`, figure: `${one("ours")} each`, ratio: `${(ours / floor).toFixed(1)} × one Map.get` },
    { what: `  beside third-party-web ${await rivalVersion("third-party-web")}`, figure: `${one("companies")} each`, ratio: faster("companies") },
    { what: `  beside @ghostery/trackerdb ${await rivalVersion("@ghostery/trackerdb")}`, figure: `${one("trackers")} each`, ratio: faster("trackers") },
    await benchGrowth(),
  ];
}

/** How the look-up grows from 500 to 50,000 services, beside how `Map.get` grows: the rest is what memory costs anybody. */
async function benchGrowth(): Promise<Row> {
  const [few, many] = [await growthOf(500), await growthOf(50_000)];
  const ours = (many.lookUp ?? 0) / (few.lookUp ?? 1);
  const floor = (many.map ?? 0) / (few.map ?? 1);
  return { what: "host → service, 500 → 50,000 services", figure: `${ours.toFixed(1)} × slower, Map.get ${floor.toFixed(1)} ×`, ratio: `${(ours / floor).toFixed(2)} × the growth of Map.get` };
}

function growthOf(count: number): Promise<Record<string, number>> {
  const services = Array.from({ length: count }, (_, number) => ({ hosts: [host(`service-${number}.example`), host(`shop-${number}.example.org`)] }));
  const all = services.flatMap((service) => service.hosts.map((entry) => entry.host));
  // As many keys for both sizes, spread over all of them.
  const keys = Array.from({ length: 1_000 }, (_, number) => all[(number * 7_919) % all.length] ?? "");
  const map = new Map(all.map((name, position) => [name, position]));
  return sideBySide({ lookUp: each(keys, openHosts(services)), map: each(keys, (name) => map.get(name)) });
}
