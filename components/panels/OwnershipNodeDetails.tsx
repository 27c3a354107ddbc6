import type { OwnershipGraph, OwnershipNode } from "../../core/panels/ownership.ts";
import { formatDate } from "../dates.ts";
import { useLocale } from "../locale.tsx";
import { NotKnown } from "../NotKnown.tsx";
import { OriginMark } from "../OriginMark.tsx";
import { Places } from "../Places.tsx";
import { Sources } from "../Sources.tsx";
import s from "./OwnershipNodeDetails.module.css";
import { RecordLink } from "./RecordLink.tsx";

/** All that the dataset says of one box: its places, why the chain ends, what is not known, and the numbers of its arrows. */
export function OwnershipNodeDetails({ graph, node }: { graph: OwnershipGraph; node: OwnershipNode }) {
  const { t, locale } = useLocale();
  const numbers = graph.edges.filter(({ from, to }) => from === node.id || to === node.id).map(({ number }) => number);
  const isEntity = node.kind === "entity";
  return (
    <section class={s.details} aria-label={node.name}>
      <h3 class={s.name}>{isEntity ? node.entity.legalName : node.name}</h3>
      <p class={s.note}>{[isEntity ? t(`entity_${node.entity.entityType}`) : "", `${t("graphArrows")}: ${numbers.join(", ") || "–"}`].filter(Boolean).join(" · ")}</p>
      {isEntity && (
        <>
          <OriginMark origin={node.entity.origin} />
          <div class={s.places}>
            <Places entity={node.entity} />
          </div>
          {node.isUltimate && (
            <div class={s.end}>
              <p>{node.chainEnds ? t(`chainEnds_${node.chainEnds.because}`) : t("chainEndsUnknown")}</p>
              {node.chainEnds?.note && <p class={s.note}>{node.chainEnds.note}</p>}
              {node.chainEnds && node.chainEnds.sources.length > 0 && <Sources sources={node.chainEnds.sources} />}
            </div>
          )}
          {node.entity.stale && <p class={s.note}>{t("outOfDate", { date: formatDate(locale, node.entity.checkedAt) })}</p>}
          <NotKnown list={node.entity.notKnown} />
        </>
      )}
      {node.kind !== "unknown" && (
        <p class={s.link}>
          <RecordLink to={isEntity ? { kind: "operator", id: node.id } : { kind: "service", id: node.id.slice("service:".length) }}>{t("panelWholeRecord")}</RecordLink>
        </p>
      )}
    </section>
  );
}
