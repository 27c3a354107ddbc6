import type { Records } from "./kinds.ts";

/**
 * Match patterns of all hosts that people visit, sorted: what the committed list `data/access.json` should hold.
 * A service inside a larger site asks for its path alone.
 */
export function matchPatterns(records: Records): string[] {
  const patterns = [...records.services.values()].flatMap((service) =>
    service.hosts
      .filter((entry) => entry.kind === "site")
      .map(({ host, subdomains, path }) => `https://${subdomains ? "*." : ""}${host}${path ? `${path.replace(/\/$/, "")}*` : "/*"}`),
  );
  return [...new Set(patterns)].toSorted();
}
