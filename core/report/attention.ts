import type { ClaimStatus } from "../dataset/schema/claim.ts";
import type { Records } from "../dataset/kinds.ts";
import { includesCountry } from "../region/groups.ts";
import { type AttentionRule, WEIGHTED_STATUSES } from "../settings/attention-rule.ts";
import type { EffectiveSettings } from "../settings/effective.ts";
import type { OrganisationNotice } from "../settings/policy/notices.ts";
import { entitiesOf } from "./operators.ts";
import type { AttentionView, HandlingField, PartyView, Report } from "./report.ts";
import { ultimateParent } from "./toolbar.ts";

type Condition = keyof AttentionRule & keyof typeof CHECKS;
type Subject = { party: PartyView; report: Report; records: Records };

const has = <T>(list: readonly T[], value: T | undefined): boolean => value !== undefined && list.includes(value);
const within = (places: readonly string[], country: string): boolean => places.some((place) => includesCountry(place, country));

/** Each condition for one party. A fact that the dataset does not state never makes one hold. */
const CHECKS = {
  services: (wanted: string[], { party }: Subject) => has(wanted, party.service?.id),
  kinds: (wanted: string[], { party }: Subject) => has<string>(wanted, party.service?.kind),
  pageTypes: (wanted: string[], { report }: Subject) => has<string>(wanted, report.page.type),
  operators: (wanted: string[], { party }: Subject) => party.operators.flatMap(entitiesOf).some(({ id }) => wanted.includes(id)),
  parents: (wanted: string[], { party }: Subject) => party.operators.some((operator) => wanted.includes(ultimateParent(operator).id)),
  jurisdictions: (wanted: string[], { party }: Subject) => countriesOf(party).some((country) => within(wanted, country)),
  storedOutside: (wanted: string[], { party }: Subject) => placesOf(party, "storage").some((country) => !within(wanted, country)),
  noAdequacy: (_: true, { party, records }: Subject) =>
    [...placesOf(party, "storage"), ...placesOf(party, "remoteAccess")].some((country) => records.jurisdictions.get(country.toLowerCase())?.adequacy.status === "none"),
  claimStatus: (least: (typeof WEIGHTED_STATUSES)[number], { party }: Subject) => party.claims.some(({ status }) => weightOf(status) >= weightOf(least)),
} as const;

function weightOf(status: ClaimStatus): number {
  return (WEIGHTED_STATUSES as readonly ClaimStatus[]).indexOf(status);
}

function countriesOf(party: PartyView): string[] {
  const entities = party.operators.flatMap(entitiesOf);
  return entities.flatMap(({ registration, headquarters }) => [registration?.country, headquarters?.country].filter((country) => country !== undefined));
}

function placesOf(party: PartyView, field: HandlingField["field"]): string[] {
  return party.handling?.fields.find((each) => each.field === field)?.countries ?? [];
}

function holdsFor(rule: object, subject: Subject): boolean {
  return (Object.keys(CHECKS) as Condition[]).every((name) => {
    const wanted = (rule as Record<string, unknown>)[name];
    return wanted === undefined || (CHECKS[name] as (wanted: unknown, subject: Subject) => boolean)(wanted, subject);
  });
}

function isAboutPage(rule: object): boolean {
  return (Object.keys(CHECKS) as Condition[]).every((name) => name === "pageTypes" || !Object.hasOwn(rule, name));
}

function nameOf({ service, seller }: PartyView): string {
  return service?.name ?? seller?.name ?? "";
}

/** Parties for which a rule holds, by name; null: it holds for none. A party that is only possible makes nobody look. */
function matchOf(rule: object, report: Report, records: Records): string[] | null {
  if (isAboutPage(rule)) return (rule as { pageTypes?: string[] }).pageTypes?.includes(report.page.type) === true ? [] : null;
  const certain = report.parties.filter(({ certainty }) => certainty !== "possible");
  const matching = certain.filter((party) => holdsFor(rule, { party, report, records }));
  return matching.length > 0 ? [...new Set(matching.map(nameOf))] : null;
}

/**
 * Rules and notices that hold on a page: the organisation's notices first, then its rules, then the user's. Pure. There is
 * none unless somebody chose one, and what holds is said in that somebody's own words.
 */
export function attend(report: Report, records: Records, { values, organisation }: EffectiveSettings): AttentionView[] {
  const own = new Set((organisation?.attentionRules ?? []).map((rule) => JSON.stringify(rule)));
  const notices = (organisation?.notices ?? []).flatMap((notice) => viewNotice(notice, matchOf(notice, report, records)));
  const rules = values.attentionRules.flatMap((rule) => viewRule(rule, own.has(JSON.stringify(rule)) ? "organisation" : "user", matchOf(rule, report, records)));
  return [...notices, ...rules.filter(({ by }) => by === "organisation"), ...rules.filter(({ by }) => by === "user")];
}

function viewNotice({ text, contact = "", link = "" }: OrganisationNotice, because: string[] | null): AttentionView[] {
  return because ? [{ kind: "notice", by: "organisation", tone: "notice", label: "", message: text, link, contact, because }] : [];
}

function viewRule({ label, tone, message = "", link = "", contact = "" }: AttentionRule, by: AttentionView["by"], because: string[] | null): AttentionView[] {
  return because ? [{ kind: "rule", by, tone, label, message, link, contact, because }] : [];
}
