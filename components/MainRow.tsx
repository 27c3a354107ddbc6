import type { OperatorView, PartyView, Report } from "../core/report/report.ts";
import { contractingOperator, ultimateParent } from "../core/report/toolbar.ts";
import { Unknown } from "./Field.tsx";
import { useLocale } from "./locale.tsx";
import { OriginMark } from "./OriginMark.tsx";
import { Party } from "./Party.tsx";
import { PartyOrigin } from "./PartyOrigin.tsx";
import { PlaceName } from "./Places.tsx";
import { Cells, Row } from "./Row.tsx";

const SHOPS = new Set(["marketplace", "shop"]);

/** The first box: the company that the person deals with, where it is registered and run from, and who stands behind it. */
export function MainRow({ report, main }: { report: Report; main: PartyView | undefined }) {
  const { t, country } = useLocale();
  const isShop = !main?.service || SHOPS.has(main.service.kind);
  const caption = t(isShop ? "rowRuns_shop" : "rowRuns_service");
  if (!main?.service) return <Row caption={caption} value={<Unknown>{t("shopUnknown")}</Unknown>} />;
  const operator = contractingOperator(main.operators);
  if (!operator) {
    const words = main.service.recordStatus === "stub" ? t("notResearched") : t("notResearchedHere", { country: country(report.region.country) });
    return (
      <Row caption={caption} value={<Unknown>{words}</Unknown>} meta={<PartyOrigin party={main} />}>
        <Party party={main} />
      </Row>
    );
  }
  const parent = ultimateParent(operator);
  const cells = [
    { caption: t("registeredIn"), value: <PlaceName place={operator.entity.registration} short /> },
    { caption: t("runFrom"), value: <PlaceName place={operator.entity.headquarters} short /> },
    {
      caption: t("ultimateParent"),
      value:
        parent.id === operator.entity.id ? (
          <Unknown>{t(isTop(operator) ? "isItsOwnParent" : "notFound")}</Unknown>
        ) : (
          <Parent name={parent.name} place={parent.headquarters ?? parent.registration} />
        ),
    },
  ];
  return (
    <Row caption={caption} value={<>{operator.entity.legalName} <OriginMark origin={operator.entity.origin} /></>} meta={<Cells cells={cells} />} strong>
      <Party party={main} />
    </Row>
  );
}

/** No parent, and a source that says why: not the same as a parent that nobody found. */
function isTop({ chainEnds }: OperatorView): boolean {
  return chainEnds !== null && chainEnds.because !== "notFound";
}

function Parent({ name, place }: { name: string; place: Parameters<typeof PlaceName>[0]["place"] }) {
  return (
    <>
      {name} {place && <PlaceName place={place} short />}
    </>
  );
}
