import type { CompareSide } from "../../core/panels/compare.ts";
import type { OperatorView } from "../../core/report/report.ts";
import { Unknown } from "../Field.tsx";
import { useLocale } from "../locale.tsx";
import { PlaceName } from "../Places.tsx";
import s from "./CompareOperators.module.css";
import { RecordLink } from "./RecordLink.tsx";
import { SourceFold } from "./SourceFold.tsx";

/** The companies of one side: what each does, where it is, and who stands at the top of its chain. */
export function CompareOperators({ side }: { side: CompareSide }) {
  const { t, country } = useLocale();
  if (side.operators.length === 0) {
    return (
      <p>
        <Unknown>{t("notResearchedHere", { country: country(side.country) })}</Unknown>
      </p>
    );
  }
  return (
    <ul class={s.list}>
      {side.operators.map((operator) => (
        <li key={operator.entity.id}>
          <One operator={operator} />
        </li>
      ))}
    </ul>
  );
}

function One({ operator: { entity, roles, parents, chainEnds, sources } }: { operator: OperatorView }) {
  const { t } = useLocale();
  const top = parents.at(-1)?.entity;
  return (
    <>
      <p class={s.name}>
        <RecordLink to={{ kind: "operator", id: entity.id }}>{entity.legalName}</RecordLink>
      </p>
      <p class={s.note}>{roles.map((role) => t(`operatorRole_${role}`)).join(", ")}</p>
      <dl class={s.facts}>
        <div>
          <dt>{t("registeredIn")}</dt>
          <dd>
            <PlaceName place={entity.registration} short />
          </dd>
        </div>
        <div>
          <dt>{t("runFrom")}</dt>
          <dd>
            <PlaceName place={entity.headquarters} short />
          </dd>
        </div>
        <div>
          <dt>{t("ultimateParent")}</dt>
          <dd>{top ? top.name : chainEnds ? t(`chainEnds_${chainEnds.because}`) : t("chainEndsUnknown")}</dd>
        </div>
      </dl>
      <SourceFold list={sources.map((source) => ({ source }))} />
    </>
  );
}
