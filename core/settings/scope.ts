import { isAtOrBelow } from "../dataset/host.ts";
import type { Settings } from "./schema.ts";

/** True for a host that is never read: it or one above it stands in the list. */
export function isLeftOut({ sitesLeftOut }: Pick<Settings, "sitesLeftOut">, host: string): boolean {
  return sitesLeftOut.some((site) => isAtOrBelow(host, site));
}

/** Match patterns of the sites to be read besides the package's own. Each still needs the browser's consent. */
export function addedPatterns({ sites, everySite }: Pick<Settings, "sites" | "everySite">): string[] {
  if (everySite) return ["https://*/*"];
  return sites.filter((site) => /^[a-z0-9.-]+$/.test(site)).flatMap((site) => (site.includes(".") && !/^[\d.]+$/.test(site) ? [`https://*.${site}/*`] : [`https://${site}/*`]));
}
