import { countryName, type Translate } from "../messages/t.ts";
import type { Marked } from "../dataset/kinds.ts";
import type { BadgeRow, BadgeView } from "../protocol.ts";
import type { Settings } from "../settings/schema.ts";
import { mainParty } from "./build.ts";
import type { PartyView, Report } from "./report.ts";
import { contractingOperator, ultimateParent } from "./toolbar.ts";

const MOST_PER_ROLE = 2;
/** The rest stands in the popup. */
const MOST_ATTENTION = 3;

/** What the in-page badge shows of a report; null where nothing researched concerns this page. */
export function badgeView(report: Report, settings: Settings, t: Translate, locale: string): BadgeView | null {
  const main = mainParty(report);
  const operator = main && contractingOperator(main.operators);
  const attention = (report.attention ?? []).slice(0, MOST_ATTENTION).map(({ label, message, contact, tone }) => ({ title: label, text: [message, contact ? t("attentionContact", { contact }) : ""].filter(Boolean).join(" "), tone }));
  if (attention.length === 0 && !report.parties.some((party) => party.operators.length)) return null;
  const code = operator?.entity.registration?.country ?? "";
  const parent = operator && ultimateParent(operator);
  const rows: BadgeRow[] = [];
  if (operator) rows.push({ label: t("badgeOperator"), value: marked(operator.entity, operator.entity.legalName, t), country: code, certain: true });
  if (operator && parent && parent.id !== operator.entity.id) {
    rows.push({ label: t("badgeParent"), value: marked(parent, parent.name, t), country: parent.headquarters?.country ?? parent.registration?.country ?? "", certain: true });
  }
  rows.push(...roleRows(report, "seller", t("badgeSeller"), t), ...roleRows(report, "carrier", t("badgeCarrier"), t), ...roleRows(report, "payment", t("badgePayment"), t));
  const storage = main?.handling?.fields.find((field) => field.field === "storage");
  if (storage?.countries.length) {
    rows.push({ label: t("badgeStorage"), value: marked(main?.handling ?? {}, storage.countries.map((country) => countryName(locale, country)).join(", "), t), country: "", certain: true });
  }
  return {
    title: main?.service?.name ?? t("appName"),
    code,
    countryName: code ? countryName(locale, code) : "",
    rows,
    attention,
    open: settings.badge === "full",
    theme: settings.theme,
    labels: {
      details: t("badgeDetails"),
      dismiss: t("badgeDismiss"),
      expand: t("badgeExpand"),
      collapse: t("badgeCollapse"),
      note: report.dataset.outdated ? t("datasetOutdated") : t("badgeNote"),
    },
    direction: "ltr",
    language: locale,
  };
}

/** The badge has one line for each: a mark stands in words behind the name. */
function marked({ origin }: Marked, name: string, t: Translate): string {
  return origin ? `${name} (${t(origin === "organisation" ? "fromOrganisation" : "correctedByOrganisation")})` : name;
}

/** Parties of a role other than the page's own service, the certain ones first. */
function roleRows(report: Report, role: PartyView["role"], label: string, t: Translate): BadgeRow[] {
  return report.parties
    .filter((party) => party.role === role && party.certainty !== "possible" && party !== mainParty(report))
    .slice(0, MOST_PER_ROLE)
    .map((party) => {
      const operator = contractingOperator(party.operators);
      const country = operator?.entity.registration?.country ?? party.seller?.country ?? "";
      const name = marked(party.service ?? {}, party.service?.name ?? party.seller?.name ?? "", t);
      const value = party.certainty === "confirmed" ? name : `${name} (${t("certainty_likely")})`;
      return { label, value, country: /^[A-Z]{2}$/.test(country) ? country : "", certain: party.certainty === "confirmed" };
    });
}
