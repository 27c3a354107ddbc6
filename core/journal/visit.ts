/** A stay of one tab on one site. Rows of one visit differ by page type. */
export type Visit = { id: string; site: string; seenAt: number };

/** After a rest as long as this, the next page begins a new visit: what web statistics have long agreed on. */
export const LONGEST_REST_MS = 30 * 60_000;

/**
 * The visit to which a page belongs: the tab's last one, where it is of the same site and recent.
 * @param site slug of the service, or the host of a site that no record has
 * @param now milliseconds
 */
export function visitOf(last: Visit | undefined, site: string, now: number, newId: () => string): Visit {
  const isSame = last !== undefined && last.site === site && now - last.seenAt < LONGEST_REST_MS && now >= last.seenAt;
  return isSame ? { ...last, seenAt: now } : { id: newId(), site, seenAt: now };
}
