import { useState } from "preact/hooks";
import type { OwnershipView } from "../../core/panels/ownership.ts";
import { Unknown } from "../Field.tsx";
import { GraphLegend } from "./GraphLegend.tsx";
import { OwnershipGraph } from "./OwnershipGraph.tsx";
import { OwnershipNodeDetails } from "./OwnershipNodeDetails.tsx";
import s from "./OwnershipPanel.module.css";
import { OwnershipTable } from "./OwnershipTable.tsx";
import type { PanelProps } from "./panel-props.ts";
import { Section } from "./Section.tsx";
import { ServiceSelect } from "./ServiceSelect.tsx";

/** Who stands behind a service, as a graph; every arrow again in a table, with its sources. */
export function OwnershipPanel({ view: { choices, service, graph }, t, onChoose }: PanelProps<OwnershipView>) {
  const [selected, setSelected] = useState("");
  const node = graph?.nodes.find(({ id }) => id === selected);
  return (
    <>
      <ServiceSelect choices={choices} value={service} label={t("panelService")} onChange={(id) => onChoose({ service: id })} />
      {!graph && (
        <p class={s.help}>
          <Unknown>{t("notResearched")}</Unknown>
        </p>
      )}
      {graph && (
        <>
          <OwnershipGraph graph={graph} selected={selected} onSelect={setSelected} />
          <GraphLegend kinds={graph.edges.map(({ kind }) => kind)} />
          <p class={s.help}>{t("graphHelp")}</p>
          {graph.left > 0 && <p class={s.help}>{t("graphLeft", { count: graph.left })}</p>}
          <div role="status">{node && <OwnershipNodeDetails graph={graph} node={node} />}</div>
          <Section title={t("graphTable")}>
            <OwnershipTable graph={graph} />
          </Section>
        </>
      )}
    </>
  );
}
