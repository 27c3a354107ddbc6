/** A stay of one tab on one site. Rows of one visit differ by page type. */
export type Visit = { id: string; site: string; seenAt: number };

/** The last visit of each tab, by its number. */
export type Visits = Record<number, Visit>;

/** After a rest as long as this, the next page begins a new visit: what web statistics have long agreed on. */
export const LONGEST_REST_MS = 30 * 60_000;

/**
 * The visit to which a page belongs, and all that are not over: the tab's last one, where it is of the same site and recent. A tab that is
 * closed keeps its visit until it is over, since a page may speak once more on its way out; browsers give no number twice.
 * @param site slug of the service, or the host of a site that no record has
 * @param now milliseconds
 */
export function visitOf(visits: Visits, tabId: number, site: string, now: number, newId: () => string): { visit: Visit; visits: Visits } {
  const going = Object.fromEntries(Object.entries(visits).filter(([, { seenAt }]) => now - seenAt < LONGEST_REST_MS && now >= seenAt));
  const last: Visit | undefined = going[tabId];
  const visit = last?.site === site ? { ...last, seenAt: now } : { id: newId(), site, seenAt: now };
  return { visit, visits: { ...going, [tabId]: visit } };
}
