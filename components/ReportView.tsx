import type { ServiceKind } from "../core/dataset/schema/service.ts";
import type { Report } from "../core/report/report.ts";
import { ClaimsRow } from "./ClaimsRow.tsx";
import { DataRow } from "./DataRow.tsx";
import { LawsRow } from "./LawsRow.tsx";
import { useLocale } from "./locale.tsx";
import { MainRow } from "./MainRow.tsx";
import { groupParties } from "./parties.ts";
import { PartiesRow } from "./PartiesRow.tsx";
import { Sheet } from "./Sheet.tsx";

/** On these nobody sells, and a service that was searched for has no page: "no seller named" would be noise. */
const NOT_SHOPS: ReadonlySet<ServiceKind> = new Set(["carrier", "postalOperator", "tracking", "payment", "rideHailing", "logisticsPlatform"]);

/** The boxes of the waybill, in their fixed order. */
export function ReportView({ report, described = false }: { report: Report; described?: boolean }) {
  const { t } = useLocale();
  const { main, sellers, carriers, payments, others } = groupParties(report);
  const isShop = !described && (!main?.service || !NOT_SHOPS.has(main.service.kind));
  return (
    <Sheet>
      <MainRow report={report} main={main} />
      {(isShop || sellers.length > 0) && <PartiesRow caption={t("rowSells")} parties={sellers} none={t("noSeller")} />}
      {(isShop || carriers.length > 0) && <PartiesRow caption={t("rowCarries")} parties={carriers} none={t("noCarrier")} />}
      {(isShop || payments.length > 0) && <PartiesRow caption={t("rowPays")} parties={payments} none={t("noPayment")} />}
      {others.length > 0 && <PartiesRow caption={t("rowAlso")} parties={others} none="" />}
      <DataRow report={report} main={main} />
      <LawsRow parties={report.parties} />
      <ClaimsRow parties={report.parties} />
    </Sheet>
  );
}
