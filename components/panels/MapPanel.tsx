import { useState } from "preact/hooks";
import { MAP_KINDS, type MapView } from "../../core/panels/map.ts";
import type { MapScope } from "../../core/panels/map-geometry.ts";
import { Button } from "../Button.tsx";
import { Unknown } from "../Field.tsx";
import { useLocale } from "../locale.tsx";
import { Sources } from "../Sources.tsx";
import { MapLegend } from "./MapLegend.tsx";
import s from "./MapPanel.module.css";
import { MapTable } from "./MapTable.tsx";
import type { PanelProps } from "./panel-props.ts";
import { Section } from "./Section.tsx";
import { ServiceSelect } from "./ServiceSelect.tsx";
import { WorldMap } from "./WorldMap.tsx";

/** Where the companies, the data and the buildings are; the laws of each country open in the table. */
export function MapPanel({ view: { choices, service, countries, points, unplaced }, t, onChoose }: PanelProps<MapView>) {
  const { locale, country } = useLocale();
  const [selected, setSelected] = useState("");
  const [scope, setScope] = useState<MapScope>("near");
  const sorted = countries.toSorted((a, b) => country(a.code).localeCompare(country(b.code), locale));
  const kinds = MAP_KINDS.filter((kind) => countries.some((each) => each.kinds.includes(kind)));
  return (
    <>
      <ServiceSelect choices={choices} value={service} label={t("panelService")} all={t("panelAllServices")} onChange={(id) => onChoose({ service: id })} />
      {countries.length === 0 && (
        <p>
          <Unknown>{t("notResearched")}</Unknown>
        </p>
      )}
      {countries.length > 0 && (
        <>
          <WorldMap countries={countries} points={points} scope={scope} selected={selected} label={t("mapLabel")} onSelect={(code) => setSelected(code === selected ? "" : code)} />
          <div class={s.under}>
            <p class={s.note}>{[t("mapBorders"), ...(kinds.includes("facility") ? [t("mapCentred")] : [])].join(" ")}</p>
            <Button onClick={() => setScope(scope === "near" ? "world" : "near")}>{t(scope === "near" ? "mapWorld" : "mapNear")}</Button>
          </div>
          <MapLegend kinds={kinds} />
          <Section title={t("mapTable")}>
            <MapTable countries={sorted} selected={selected} onSelect={setSelected} />
          </Section>
        </>
      )}
      {unplaced.length > 0 && (
        <Section title={t("mapUnplaced")}>
          {unplaced.map((each) => (
            <div class={s.unplaced} key={`${each.service} ${each.way}`}>
              <p class={s.caption}>{`${each.service} · ${t(each.way === "storedIn" ? "handling_storage" : "handling_remoteAccess")}`}</p>
              <p>{each.text}</p>
              <Sources sources={each.sources} />
            </div>
          ))}
        </Section>
      )}
    </>
  );
}
