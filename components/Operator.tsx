import type { OperatorView } from "../core/report/report.ts";
import { formatList } from "./dates.ts";
import { Fold } from "./Fold.tsx";
import { Holders } from "./Holders.tsx";
import { useLocale } from "./locale.tsx";
import s from "./Operator.module.css";
import { OriginMark } from "./OriginMark.tsx";
import { OwnershipChain } from "./OwnershipChain.tsx";
import { Sources } from "./Sources.tsx";

/** One operator: what it is to the person at a glance; on whose word, and who owns it, inside. */
export function Operator({ operator, open }: { operator: OperatorView; open: boolean }) {
  const { t, locale, country } = useLocale();
  const regions = formatList(locale, operator.regions.map(country));
  const roles = formatList(locale, operator.roles.map((role) => t(`operatorRole_${role}`)));
  return (
    <Fold title={<h4>{operator.entity.legalName}</h4>} notes={[roles]} open={open}>
      <p class={s.regions}>{t("actsForPeopleIn", { regions })}</p>
      <OriginMark origin={operator.entity.origin} />
      <Sources sources={operator.sources} />
      <div class={s.chain}>
        <OwnershipChain operator={operator} />
      </div>
      <Holders holders={operator.holders} />
    </Fold>
  );
}
