import { Fragment } from "preact";
import type { EdgeView, EntityView, OperatorView } from "../core/report/report.ts";
import { formatDate } from "./dates.ts";
import { useLocale } from "./locale.tsx";
import { NotKnown } from "./NotKnown.tsx";
import { OriginMark } from "./OriginMark.tsx";
import { edgeWords, interestWords } from "./ownership-words.ts";
import s from "./OwnershipChain.module.css";
import { Places } from "./Places.tsx";
import { Sources } from "./Sources.tsx";

/** From the operator upwards to its ultimate parent, as one line with an entity at every knot. */
export function OwnershipChain({ operator }: { operator: OperatorView }) {
  const { t } = useLocale();
  const { entity, parents, chainEnds } = operator;
  return (
    <ol class={s.chain}>
      <Knot entity={entity} first />
      {parents.map((parent) => (
        <Fragment key={parent.entity.id}>
          <Edge edge={parent.edge} />
          <Knot entity={parent.entity} />
        </Fragment>
      ))}
      <li class={s.end}>
        <p>{chainEnds ? t(`chainEnds_${chainEnds.because}`) : t("chainEndsUnknown")}</p>
        {chainEnds?.note && <p class={s.note}>{chainEnds.note}</p>}
        {chainEnds && chainEnds.sources.length > 0 && <Sources sources={chainEnds.sources} />}
      </li>
    </ol>
  );
}

/** The first knot's legal name stands above the chain already. */
function Knot({ entity, first = false }: { entity: EntityView; first?: boolean }) {
  const { t, locale } = useLocale();
  return (
    <li class={s.knot}>
      <h5 class={s.name}>{first ? entity.name : entity.legalName}</h5>
      {!first && entity.name !== entity.legalName && <p class={s.note}>{entity.name}</p>}
      {!first && <OriginMark origin={entity.origin} />}
      <div class={s.places}>
        <Places entity={entity} />
      </div>
      {entity.stale && <p class={s.note}>{t("outOfDate", { date: formatDate(locale, entity.checkedAt) })}</p>}
      <NotKnown list={entity.notKnown} />
    </li>
  );
}

function Edge({ edge }: { edge: EdgeView }) {
  const { t, locale } = useLocale();
  return (
    <li class={s.edge}>
      <p class={s.held}>{t("heldBy")}</p>
      <p class={s.interests}>{edge.interests.map((interest) => interestWords(t, locale, interest)).join("; ")}</p>
      <p class={s.note}>{edgeWords(t, locale, edge)}</p>
      {edge.note && <p class={s.note}>{edge.note}</p>}
      <Sources sources={edge.sources} />
    </li>
  );
}
