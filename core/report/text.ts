import { countryName, type Translate } from "../messages/t.ts";
import type { Marked } from "../dataset/kinds.ts";
import type { Source } from "../dataset/schema/common.ts";
import type { ClaimView, EntityView, LawView, OperatorView, PartyView, PlaceView, Report } from "./report.ts";

/** The report as plain text for terminals: every statement with its source and date on the line below it. */
export function formatReportText(report: Report, t: Translate, locale = "en"): string {
  const name = (code: string) => `${countryName(locale, code)} (${code})`;
  const lines = [
    `${t("appName")} · ${report.address.origin}${report.address.path} · ${report.page.type} · ${name(report.region.country)}`,
    `dataset ${report.dataset.version} (${report.dataset.hash})${report.dataset.outdated ? ` · ${t("datasetOutdated")}` : ""}`,
  ];
  if (report.parties.length === 0) lines.push("", t("textNotInData"));
  for (const party of report.parties) lines.push("", ...partyLines(party, t, name));
  return `${lines.join("\n")}\n`;
}

type Name = (code: string) => string;

/** Whose record it is, where it is not ours or not as it was. */
function markText({ origin }: Marked, t: Translate): string {
  return origin ? ` [${t(origin === "organisation" ? "fromOrganisation" : "correctedByOrganisation")}]` : "";
}

export function citation(sources: Source[]): string {
  return sources.map(({ publisher, datePublished, retrievedAt, url }) => `[${publisher}, ${datePublished ?? `undated, read ${retrievedAt}`}, ${url}]`).join(" ");
}

function partyLines(party: PartyView, t: Translate, name: Name): string[] {
  const title = party.service?.name ?? party.seller?.name ?? "";
  const stated = party.service ? "" : ` (${t("textAsPageStates")})`;
  const lines = [`${t(`role_${party.role}`).toUpperCase()}: ${title}${stated}${markText(party.service ?? {}, t)} · ${t(`certainty_${party.certainty}`)}`];
  lines.push(`  ${party.evidence.map((item) => `${item.signal} ${item.matched} (${item.rule})`).join("; ")}`);
  if (party.service?.recordStatus === "stub") lines.push(`  ${t("textStub")}`);
  for (const operator of party.operators) lines.push(...operatorLines(operator, t, name));
  if (party.handling) {
    for (const field of party.handling.fields) {
      const countries = field.countries.map(name).join(", ");
      lines.push(`  ${t(`handling_${field.field}`)}${markText(party.handling, t)}: ${[countries, field.text].filter(Boolean).join(" · ")}`, `    ${citation(field.sources)}`);
    }
  }
  for (const facility of party.facilities) {
    lines.push(`  ${facility.name}, ${facility.location.place}, ${name(facility.location.country)}`, `    ${citation(facility.location.sources)}`);
    for (const figure of facility.figures) {
      lines.push(`    ${figure.what}: ${figure.value.toLocaleString("en")} ${figure.unit}, ${figure.state}, ${figure.asOf} ${citation(figure.sources)}`);
    }
  }
  for (const law of party.laws) lines.push(...lawLines(law, t, name));
  for (const claim of party.claims) lines.push(...claimLines(claim, t));
  return lines;
}

function placeText(place: PlaceView | null, t: Translate, name: Name): string {
  return place ? [place.place, name(place.country)].filter(Boolean).join(", ") : t("textNotFound");
}

function entityLines(entity: EntityView, t: Translate, name: Name): string[] {
  const { registration, headquarters } = entity;
  return [
    `    ${t("textRegistered")} ${placeText(registration, t, name)} ${citation(registration?.sources ?? [])}`,
    `    ${t("textHeadquarters")} ${placeText(headquarters, t, name)} ${citation(headquarters?.sources ?? [])}`,
  ];
}

function operatorLines(operator: OperatorView, t: Translate, name: Name): string[] {
  const roles = operator.roles.map((role) => t(`operatorRole_${role}`)).join(", ");
  const lines = [`  ${operator.entity.legalName}${markText(operator.entity, t)} · ${roles}`, `    ${citation(operator.sources)}`, ...entityLines(operator.entity, t, name)];
  for (const { entity, edge } of operator.parents) {
    const [interest] = edge.interests;
    const share = interest?.share?.exact ?? interest?.share?.minimum ?? interest?.share?.maximum;
    lines.push(`  → ${entity.legalName}${markText(entity, t)}${share === undefined ? "" : ` · ${share} %`} · ${edge.asOf}`, `    ${citation(edge.sources)}`, ...entityLines(entity, t, name));
  }
  if (operator.chainEnds) lines.push(`    ${t(`chainEnds_${operator.chainEnds.because}`)} ${citation(operator.chainEnds.sources)}`);
  return lines;
}

function lawLines(law: LawView, t: Translate, name: Name): string[] {
  const paths = [...new Set(law.paths.map((path) => `${t(`reach_${path.by}`)}${path.through ? ` ${path.through}` : ""} (${path.country})`))];
  const lines = [`  ${law.name} · ${name(law.jurisdiction)} · ${t(`lawStatus_${law.status}`)} ${law.statusAsOf}`, `    ${paths.join("; ")}`];
  for (const article of law.articles) lines.push(`    ${article.article}: ${article.text} ${citation(article.sources)}`);
  return lines;
}

function claimLines(claim: ClaimView, t: Translate): string[] {
  const lines = [`  ${claim.datePublished} · ${t(`claimStatus_${claim.status}`)} · ${claim.assertedBy.name}: ${claim.text}${markText(claim, t)}`, `    ${citation(claim.sources.slice(0, 2))}`];
  for (const response of claim.responses) {
    lines.push(`    ↳ ${response.by}, ${response.date} · ${t(`stance_${response.stance}`)}${response.text ? `: ${response.text}` : ""} ${citation(response.sources)}`);
  }
  for (const other of claim.contradictions) lines.push(`    ↯ ${other.date}: ${other.text}`);
  return lines;
}
