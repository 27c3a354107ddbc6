import type { Translate } from "../core/messages/t.ts";
import type { EdgeView } from "../core/report/report.ts";
import { formatDate, formatNumber } from "./dates.ts";

type Interest = EdgeView["interests"][number];

function shareWords(t: Translate, locale: string, { exact, minimum, maximum }: NonNullable<Interest["share"]>): string {
  const number = (value: number) => formatNumber(locale, value);
  if (exact !== undefined) return t("share", { share: number(exact) });
  if (minimum !== undefined && maximum !== undefined) return t("shareBetween", { minimum: number(minimum), maximum: number(maximum) });
  if (minimum !== undefined) return t("shareAtLeast", { minimum: number(minimum) });
  return t("shareAtMost", { maximum: number(maximum ?? 100) });
}

/** 100 % of the shares, held indirectly. */
export function interestWords(t: Translate, locale: string, { type, share, directOrIndirect }: Interest): string {
  const isCounted = type === "shareholding" || type === "votingRights";
  const what = share ? `${shareWords(t, locale, share)} ${t(`interest_${type}`)}` : isCounted ? t(`shareNotStated_${type}`) : t(`interest_${type}`);
  return directOrIndirect === "unknown" ? what : `${what}, ${t(directOrIndirect)}`;
}

/** Basis and dates of a relation: in its consolidated accounts · since 2018 · as of 31 Dec 2025. */
export function edgeWords(t: Translate, locale: string, edge: EdgeView): string {
  const date = (value: string) => ({ date: formatDate(locale, value) });
  return [
    t(`basis_${edge.basis}`),
    ...(edge.startDate ? [t("since", date(edge.startDate))] : []),
    ...(edge.endDate ? [t("until", date(edge.endDate))] : []),
    t("asOf", date(edge.asOf)),
  ].join(" · ");
}
