import { openHosts } from "../../core/dataset/lookup.ts";
import type { Dataset } from "../../cli/dataset.ts";
import { duration, type Row, sideBySide } from "./measure.ts";

/** Host → service, beside one `Map.get` of the same keys. */
export async function benchLookup({ index }: Dataset): Promise<Row[]> {
  const hosts = index.services.flatMap((service) => service.hosts.map(({ host }) => host));
  const lookUp = openHosts(index.services);
  const map = new Map(hosts.map((host, position) => [host, position]));
  const times = await sideBySide({
    lookUp: () => {
      let found = 0;
      for (const host of hosts) if (lookUp(host)) found += 1;
      return found;
    },
    map: () => {
      let found = 0;
      for (const host of hosts) if (map.get(host) !== undefined) found += 1;
      return found;
    },
  });
  const { lookUp: ours = 0, map: floor = 1 } = times;
  return [{ what: `host → service, ${hosts.length} hosts`, figure: `${duration(ours / hosts.length)} each`, ratio: `${(ours / floor).toFixed(1)} × one Map.get` }];
}
