import { useCallback, useState } from "preact/hooks";
import { type Chart, CHARTS, countOverTime } from "../../core/journal/over-time.ts";
import { ChoiceSelect } from "../ChoiceSelect.tsx";
import { formatDate } from "../dates.ts";
import { useLocale } from "../locale.tsx";
import { type JournalData, valueName } from "./model.ts";
import s from "./OverTime.module.css";
import { OverTimeChart } from "./OverTimeChart.tsx";
import { Section } from "./Section.tsx";
import { useAfterPaint } from "./use-after-paint.ts";

const NOTHING: ReturnType<typeof countOverTime> = { step: "day", starts: [], values: [], counts: [] };

/** The rows that are shown, counted over time: a chart, and the same numbers as a table beside it. */
export function OverTime({ data }: { data: JournalData }) {
  const words = useLocale();
  const { t, locale } = words;
  const [chart, setChart] = useState<Chart>("service");
  // The rows themselves come first, whatever is typed: the chart follows when nothing more is typed.
  const { blocks, rows } = data;
  const counted = useAfterPaint(useCallback(() => countOverTime(blocks, rows, chart), [blocks, rows, chart])) ?? NOTHING;
  const isComing = counted === NOTHING;
  const names = counted.values.map((value) => (value === "" ? t("chartOthers") : valueName(chart, value, data.names, words)));
  const starts = counted.starts.map((start) => formatDate(locale, counted.step === "month" ? start.slice(0, 7) : start));
  return (
    <Section title={t("chartTitle")} help={t("chartHelp")}>
      <div class={s.choice}>
        <ChoiceSelect value={chart} label={t("chartOf")} locked={false} choices={CHARTS.map((value) => ({ value, name: t(`column_${value}`) }))} onChange={setChart} />
      </div>
      {/* Room is kept for it: what stands below must not move under somebody's pointer. */}
      {isComing && <div class={s.coming} />}
      {isComing ? null : counted.values.length === 0 ? (
        <p class={s.none}>{t("chartNone")}</p>
      ) : (
        <div class={s.both}>
          <OverTimeChart counted={counted} names={names} labels={starts} />
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
          <div class={s.frame} role="region" aria-label={t("chartTable", { what: t(`column_${chart}`) })} tabIndex={0}>
            <table class={s.table}>
              <caption class={s.caption}>{t("chartTable", { what: t(`column_${chart}`) })}</caption>
              <thead>
                <tr>
                  <th scope="col">{t(`step_${counted.step}`)}</th>
                  {names.map((name) => (
                    <th key={name} scope="col" class={s.number}>
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {starts.map((start, index) => (
                  <tr key={start}>
                    <th scope="row">{start}</th>
                    {names.map((name, column) => (
                      <td key={name} class={s.number}>
                        {(counted.counts[column]?.[index] ?? 0).toLocaleString(locale)}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </div>
      )}
    </Section>
  );
}
