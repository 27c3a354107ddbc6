import { readFileSync } from "node:fs";
import type { IndexedHost } from "../../core/dataset/index-format.ts";
import { type HostLookup, openHosts } from "../../core/dataset/lookup.ts";
import type { Dataset } from "../../cli/dataset.ts";
import { clocked, duration, interleaved, median, ratioOf, type Row } from "./measure.ts";
import { openRival, resolveRival, rivalVersion } from "./rivals.ts";

type ThirdPartyWeb = { getEntity(host: string): unknown };
type TrackerDb = { default(engine: Uint8Array): Promise<{ matchDomain(host: string): unknown }> };
type Sized = { all: string[]; lookUp: HostLookup<{ hosts: IndexedHost[] }>; map: Map<string, object> };

const ROUNDS = 60;
const KEYS = 5_000;

const host = (name: string): IndexedHost => ({ host: name, subdomains: true, kind: "site", path: "", region: "" });

/** Nanoseconds for one of so many hosts, drawn anew each time: what was just looked up is never asked again at once. */
function each(all: readonly string[], lookUp: (key: string) => unknown, count = KEYS): () => number {
  let found = 0;
  return () => {
    const keys = Array.from({ length: count }, () => all[Math.floor(Math.random() * all.length)] ?? "");
    const taken = clocked(() => {
      for (const key of keys) if (lookUp(key) !== undefined) found += 1;
    });
    return taken / count;
  };
}

/** Host → service, beside one `Map.get` of the same keys and beside the two libraries that name companies by host. */
export async function benchLookup({ index }: Dataset): Promise<Row[]> {
  const hosts = index.services.flatMap((service) => service.hosts.map((entry) => entry.host));
  const map = new Map(hosts.map((name) => [name, { name }]));
  const companies = openRival("third-party-web") as ThirdPartyWeb;
  const { default: openTrackers } = openRival("@ghostery/trackerdb") as TrackerDb;
  const trackers = await openTrackers(readFileSync(resolveRival("@ghostery/trackerdb", "dist/trackerdb.engine")));
  const ourLookUp = openHosts(index.services);
  const times = interleaved(
    {
      ours: each(hosts, (name) => ourLookUp(name)),
      map: each(hosts, (name) => map.get(name)),
      companies: each(hosts, (name) => companies.getEntity(name)),
      trackers: each(hosts, (name) => trackers.matchDomain(name)),
    },
    ROUNDS,
  );
  const one = (name: keyof typeof times) => `${duration(median(times[name]))} each`;
  const faster = (name: keyof typeof times) => `${ratioOf(times[name], times.ours).toFixed(1)} × as fast`;
  return [
    { what: `host → service, ${hosts.length} hosts`, figure: one("ours"), ratio: `${ratioOf(times.ours, times.map).toFixed(1)} × one Map.get`, goal: "≤ 10 ×" },
    { what: `  beside third-party-web ${await rivalVersion("third-party-web")}`, figure: one("companies"), ratio: faster("companies"), goal: "≥ 3 ×" },
    { what: `  beside @ghostery/trackerdb ${await rivalVersion("@ghostery/trackerdb")}`, figure: one("trackers"), ratio: faster("trackers"), goal: "≥ 15 ×" },
    benchGrowth(),
  ];
}

/** How the look-up grows from 500 to 50,000 services, beside how `Map.get` grows: the rest is what memory costs anybody. */
export function benchGrowth(): Row {
  const [few, many] = [sized(500), sized(50_000)];
  const times = interleaved({ few: each(few.all, (key) => few.lookUp(key)), fewMap: each(few.all, (key) => few.map.get(key)), many: each(many.all, (key) => many.lookUp(key)), manyMap: each(many.all, (key) => many.map.get(key)) }, ROUNDS);
  const [ours, floor] = [ratioOf(times.many, times.few), ratioOf(times.manyMap, times.fewMap)];
  return { what: "host → service, 500 → 50,000 services", figure: `${ours.toFixed(1)} × slower, Map.get ${floor.toFixed(1)} ×`, ratio: `${(ours / floor).toFixed(2)} × the growth of Map.get`, goal: "≤ 1.5 ×" };
}

function sized(count: number): Sized {
  const services = Array.from({ length: count }, (_, number) => ({ hosts: [host(`service-${number}.example`), host(`shop-${number}.example.org`)] }));
  const all = services.flatMap((service) => service.hosts.map((entry) => entry.host));
  return { all, lookUp: openHosts(services), map: new Map(all.map((name) => [name, { name }])) };
}
