import { isAtOrBelow } from "./host.ts";
import type { Records } from "./kinds.ts";

type SiteHost = { host: string; subdomains: boolean; kind: string; path?: string | undefined };

/**
 * Match patterns of all hosts that people visit, sorted. A service inside a larger site asks for its path alone. Takes services as
 * records or as the index has them.
 */
export function sitePatterns(services: Iterable<{ hosts: readonly SiteHost[] }>): string[] {
  const patterns = [...services].flatMap(({ hosts }) =>
    hosts
      .filter((entry) => entry.kind === "site")
      .map(({ host, subdomains, path }) => `https://${subdomains ? "*." : ""}${host}${path ? `${path.replace(/\/$/, "")}*` : "/*"}`),
  );
  return [...new Set(patterns)].toSorted();
}

/** What the committed list `data/access.json` should hold, as long as it may grow. */
export function matchPatterns(records: Records): string[] {
  return sitePatterns(records.services.values());
}

const PATTERN = /^https:\/\/(\*\.)?([^/]+)(\/.*)\*$/;

/** True when every address of `other` is one of `pattern`: both as `sitePatterns` makes them. */
export function coversPattern(pattern: string, other: string): boolean {
  const [, wide, host = "", path = ""] = PATTERN.exec(pattern) ?? [];
  const [, otherWide, otherHost = "", otherPath = ""] = PATTERN.exec(other) ?? [];
  if (host === "" || otherHost === "" || !otherPath.startsWith(path)) return false;
  return wide ? isAtOrBelow(otherHost, host) : otherHost === host && !otherWide;
}

/** Patterns of the dataset's sites that the extension did not ask for at install: hosts that came later within a major version. */
export function laterPatterns(services: Iterable<{ hosts: readonly SiteHost[] }>, required: readonly string[]): string[] {
  // Nearly all stand in the list as they are: the few others alone are held against each of its thousand members.
  const listed = new Set(required);
  return sitePatterns(services).filter((pattern) => !listed.has(pattern) && !required.some((known) => coversPattern(known, pattern)));
}

/** Browsers grant hosts, not paths: what is asked of them for a pattern. */
export function originOf(pattern: string): string {
  return pattern.replace(/^(https:\/\/[^/]+)\/.*$/, "$1/*");
}
