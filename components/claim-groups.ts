import type { ClaimView, PartyView } from "../core/report/report.ts";
import { allClaims, referenceNames } from "./parties.ts";

export type ClaimGroup = { about: string; claims: ClaimView[] };

/**
 * Claims by the one they are about, in the order in which those stand on the page: what is said of a group is not said of
 * its shop. A claim about several stands with the first of them.
 */
export function groupClaims(parties: PartyView[]): ClaimGroup[] {
  const names = referenceNames(parties);
  const groups = new Map<string, ClaimView[]>([...names.keys()].map((reference) => [reference, []]));
  for (const claim of allClaims(parties)) {
    const reference = [...names.keys()].find((each) => claim.about.includes(each)) ?? "";
    const group = groups.get(reference);
    if (group) group.push(claim);
    else groups.set(reference, [claim]);
  }
  return [...groups].filter(([, claims]) => claims.length > 0).map(([reference, claims]) => ({ about: names.get(reference) ?? "", claims }));
}
