import type { OwnershipEdge, OwnershipGraph } from "../../core/panels/ownership.ts";
import { useLocale } from "../locale.tsx";
import { edgeWords, interestWords } from "../ownership-words.ts";
import s from "./DataTable.module.css";
import { SourceFold } from "./SourceFold.tsx";

/** Every arrow of the graph as a line: who, by whom, what is held, since when, on whose word. */
export function OwnershipTable({ graph }: { graph: OwnershipGraph }) {
  const { t } = useLocale();
  const names = new Map(graph.nodes.map(({ id, name }) => [id, name]));
  return (
    <div class={s.scroll}>
      <table class={s.table}>
        <caption class={s.hidden}>{t("graphTable")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("graphColumnNumber")}</th>
            <th scope="col">{`${t("graphColumnFrom")} → ${t("graphColumnTo")}`}</th>
            <th scope="col">{t("graphColumnHeld")}</th>
          </tr>
        </thead>
        <tbody>
          {graph.edges.map((edge) => (
            <tr key={edge.id} data-row={edge.id}>
              <td class={s.number}>{edge.number}</td>
              <th class={s.pair} scope="row">
                {names.get(edge.from) ?? edge.from} <span class={s.note}>→</span> {names.get(edge.to) ?? edge.to}
              </th>
              <td>
                <Held edge={edge} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Held({ edge: { kind, relation, roles, sources } }: { edge: OwnershipEdge }) {
  const { t, locale } = useLocale();
  return (
    <>
      <p class={s.strong}>{t(`edgeKind_${kind}`)}</p>
      {relation ? (
        <>
          <p>{relation.interests.map((interest) => interestWords(t, locale, interest)).join("; ")}</p>
          <p class={s.note}>{edgeWords(t, locale, relation)}</p>
          {relation.note && <p class={s.note}>{relation.note}</p>}
        </>
      ) : (
        <p>{roles.map((role) => t(`operatorRole_${role}`)).join(", ")}</p>
      )}
      <SourceFold list={sources.map((source) => ({ source }))} />
    </>
  );
}
