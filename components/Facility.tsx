import type { FacilityView } from "../core/report/report.ts";
import { Country } from "./Country.tsx";
import { formatDate, formatFigure } from "./dates.ts";
import s from "./Facility.module.css";
import { Fold } from "./Fold.tsx";
import { useLocale } from "./locale.tsx";
import { OriginMark } from "./OriginMark.tsx";
import { Sources } from "./Sources.tsx";

type Figure = FacilityView["figures"][number];

/** A place where parcels or data pass. Figures of one thing that differ stand one below the other, each with its state. */
export function Facility({ facility }: { facility: FacilityView }) {
  const { t, locale } = useLocale();
  const { name, kind, location, opened, figures } = facility;
  return (
    <Fold title={<h4>{name}</h4>} notes={[`${t(`facility_${kind}`)} · ${t("figureCount", { count: figures.length })}`]}>
      <OriginMark origin={facility.origin} />
      <p>
        <Country code={location.country} place={location.place} />
      </p>
      <Sources sources={location.sources} />
      {opened && (
        <div class={s.group}>
          <p class={s.caption}>{t("opened")}</p>
          <p class={s.value}>{formatDate(locale, opened.date)}</p>
          <Sources sources={opened.sources} />
        </div>
      )}
      {groupFigures(figures).map(([what, group]) => (
        <div class={s.group} key={what}>
          <p class={s.caption}>{group[0]?.of ? t("figureOf", { what: group[0].what, of: group[0].of }) : group[0]?.what}</p>
          {group.map((figure) => (
            <FigureLine key={`${figure.value} ${figure.state} ${figure.asOf}`} figure={figure} />
          ))}
        </div>
      ))}
    </Fold>
  );
}

function FigureLine({ figure }: { figure: Figure }) {
  const { t, locale } = useLocale();
  return (
    <div class={s.figure}>
      <p>
        <span class={s.value}>{formatFigure(locale, figure.value, figure.unit)}</span>{" "}
        <span class={s.state}>
          {t(`figureState_${figure.state}`)} · {t("asOf", { date: formatDate(locale, figure.asOf) })}
        </span>
      </p>
      {figure.note && <p class={s.state}>{figure.note}</p>}
      <Sources sources={figure.sources} />
    </div>
  );
}

function groupFigures(figures: Figure[]): [string, Figure[]][] {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const key = `${figure.what} ${figure.of ?? ""}`;
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups];
}
