import type { EdgeView, EntityView, HandlingView, LawView, OperatorView, PartyView, PlaceView, Report } from "../report/report.ts";
import type { Marked } from "../dataset/kinds.ts";
import { markStatements } from "./mark-statements.ts";
import { claimStatements, facilityStatements } from "./said.ts";
import type { Statement } from "./statement.ts";

/** Everything that a report shows, statement by statement and in its order, each with its sources. In English: records travel. */
export function statementsOf(report: Report): Statement[] {
  const known = new Set<string>();
  const all = report.parties.flatMap(partyStatements);
  // A law that reaches two parties stands under both; one entity may stand in two chains of one party.
  return all.filter(({ party, id }) => !known.has(`${party} ${id}`) && known.add(`${party} ${id}`));
}

function partyStatements(party: PartyView): Statement[] {
  const id = party.service?.id ?? "";
  const service: Marked = party.service ?? {};
  const found = [
    ...markStatements(service, party.service ? notKnown(`service:${id}`, party.service.notKnown) : []),
    ...party.operators.flatMap((operator) => operatorStatements(operator, service)),
    ...markStatements(service, designation(party)),
    ...(party.handling ? handlingStatements(party.handling) : []),
    ...party.facilities.flatMap(facilityStatements),
    ...party.laws.flatMap(lawStatements),
    ...party.claims.flatMap(claimStatements),
  ];
  return found.map((statement) => ({ ...statement, party: id }));
}

function notKnown(about: string, lines: readonly string[]): Statement[] {
  return lines.map((text, index) => ({ id: `${about}/notKnown/${index}`, party: "", topic: "notKnown", about, text, date: null, status: "notFound", sources: [] }));
}

function designation({ service, designation: given }: PartyView): Statement[] {
  if (!service || !given) return [];
  const text = `${service.name} is designated as a very large online platform under the EU's Digital Services Act`;
  return [{ id: `service:${service.id}/designation`, party: "", topic: "designation", about: `service:${service.id}`, text, date: given.designatedOn, status: "", sources: given.sources }];
}

/** `service`: the record that names the operator. What is said of an entity stands in the entity's own record. */
function operatorStatements({ entity, roles, regions, sources, parents, chainEnds, holders }: OperatorView, service: Marked): Statement[] {
  const about = `operator:${entity.id}`;
  const text = `${entity.legalName} is ${roles.join(", ")} for ${regions.join(", ")}`;
  const heldBy = (index: number) => parents[index - 1]?.entity ?? entity;
  const last = parents.at(-1)?.entity ?? entity;
  return [
    ...markStatements(service, [{ id: `${about}/roles`, party: "", topic: "operator", about, text, date: null, status: "", sources }]),
    ...entityStatements(entity),
    ...parents.flatMap(({ entity: parent, edge }, index) => [...markStatements(heldBy(index), [edgeStatement(heldBy(index), parent.legalName, edge, "parent")]), ...entityStatements(parent)]),
    ...markStatements(last, chainEnds ? [{ id: `operator:${last.id}/chainEnds`, party: "", topic: "chainEnds", about, text: [chainEnds.because, chainEnds.note].filter(Boolean).join(": "), date: null, status: "", sources: chainEnds.sources }] : []),
    ...markStatements(entity, holders.map((holder) => edgeStatement(entity, holder.name, holder, "holder"))),
  ];
}

function entityStatements(entity: EntityView): Statement[] {
  const about = `operator:${entity.id}`;
  const place = (topic: "registration" | "headquarters", given: PlaceView | null, words: string): Statement[] =>
    given ? [{ id: `${about}/${topic}`, party: "", topic, about, text: `${entity.legalName} is ${words} ${[given.place, given.country].filter(Boolean).join(", ")}`, date: entity.checkedAt, status: "", sources: given.sources }] : [];
  return markStatements(entity, [...place("registration", entity.registration, "registered in"), ...place("headquarters", entity.headquarters, "run from"), ...notKnown(about, entity.notKnown)]);
}

function edgeStatement(held: EntityView, holder: string, edge: EdgeView, topic: "parent" | "holder"): Statement {
  const interests = edge.interests.map(({ type, share }) => [type, share && shareWords(share)].filter(Boolean).join(" "));
  return {
    id: `operator:${held.id}/${topic}/${edge.interestedParty}/${edge.relation}`,
    party: "",
    topic,
    about: `operator:${held.id}`,
    text: `${holder} is ${edge.relation} of ${held.legalName} (${[...interests, edge.basis].join("; ")})`,
    date: edge.asOf,
    status: edge.basis === "announcedNotClosed" ? "announcedNotClosed" : "",
    sources: edge.sources,
  };
}

function shareWords({ exact, minimum, maximum }: NonNullable<EdgeView["interests"][number]["share"]>): string {
  if (exact !== undefined) return `${exact} %`;
  if (minimum !== undefined && maximum !== undefined) return `${minimum}–${maximum} %`;
  return minimum === undefined ? `at most ${maximum} %` : `at least ${minimum} %`;
}

function handlingStatements({ id, document, fields, recipients, notKnown: gaps, ...mark }: HandlingView): Statement[] {
  const about = `handling:${id}`;
  return markStatements(mark, [
    ...fields.map(({ field, countries, text, sources }) => ({ id: `${about}/${field}`, party: "", topic: "handling" as const, about, text: `${field}: ${[countries.join(", "), text].filter(Boolean).join(" · ")}`, date: document.date, status: "", sources })),
    ...recipients.map(({ name, purpose, sources }, index) => ({ id: `${about}/recipient/${index}`, party: "", topic: "recipient" as const, about, text: [name, purpose].filter(Boolean).join(": "), date: document.date, status: "", sources })),
    ...notKnown(about, gaps),
  ]);
}

function lawStatements({ id, name, jurisdiction, status, statusAsOf, articles, reach, oversight, paths, ...mark }: LawView): Statement[] {
  const about = `law:${id}`;
  const ways = [...new Set(paths.map(({ by, through, country }) => `${by}${through ? ` ${through}` : ""} (${country})`))];
  return markStatements(mark, [
    { id: `${about}/reach`, party: "", topic: "law", about, text: `${name} (${jurisdiction}) reaches by ${ways.join("; ")}: ${reach.text}`, date: statusAsOf, status, sources: reach.sources },
    ...articles.map((article) => ({ id: `${about}/${article.article}`, party: "", topic: "article" as const, about, text: `${article.article}: ${article.text}`, date: statusAsOf, status, sources: article.sources })),
    ...(oversight ? [{ id: `${about}/oversight`, party: "", topic: "article" as const, about, text: `Oversight: ${oversight.text}`, date: statusAsOf, status, sources: oversight.sources }] : []),
  ]);
}
