import type { RecordView } from "../../core/panels/record.ts";
import { formatDate } from "../dates.ts";
import { useLocale } from "../locale.tsx";
import { Supports } from "../Sources.tsx";
import { CorrectionText } from "./CorrectionText.tsx";
import type { PanelProps } from "./panel-props.ts";
import s from "./RecordPanel.module.css";
import { RecordSelect } from "./RecordSelect.tsx";
import { Section } from "./Section.tsx";

/** A status as the changelog names it, which is text. */
function statusOf(text: string): "full" | "sourced" | "stub" {
  return text === "full" || text === "stub" ? text : "sourced";
}

/** The raw record, its dates, its sources by reliability, what is not known of it, and a text for whoever finds it wrong. */
export function RecordPanel({ view: { choices, shown }, t, onChoose }: PanelProps<RecordView>) {
  const { locale } = useLocale();
  if (!shown) return <p class={s.none}>{t("recordNone")}</p>;
  return (
    <>
      <RecordSelect choices={choices} value={shown.key} onChange={(record) => onChoose({ record })} />
      <p class={s.status}>
        {t(`recordStatus_${shown.status}`)} · <code>{shown.key}</code>
      </p>
      <Section title={t("recordDates")}>
        <ol class={s.dates}>
          {shown.dates.map(({ date, member, note }) => (
            <li key={`${date} ${member} ${note}`}>
              <time class={s.date} dateTime={date}>
                {formatDate(locale, date)}
              </time>
              <span>
                {t(`date_${member}`)}
                {note && <span class={s.note}> · {note}</span>}
              </span>
            </li>
          ))}
        </ol>
      </Section>
      <Section title={t("recordSources")}>
        {shown.sources.map(({ reliability, sources }) => (
          <div class={s.group} key={reliability}>
            <h4 class={s.reliability}>
              <b>{reliability}</b> {t(`reliability_${reliability}`)} <span class={s.count}>{sources.length}</span>
            </h4>
            <Supports list={sources.map((source) => ({ source }))} />
          </div>
        ))}
      </Section>
      <Section title={t("recordNotKnown")}>
        {shown.notKnown.length === 0 ? (
          <p class={s.note}>{t("recordNothingMissing")}</p>
        ) : (
          <ul class={s.unknown}>
            {shown.notKnown.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </Section>
      {shown.history.length > 0 && (
        <Section title={t("recordHistory")}>
          <ol class={s.dates}>
            {shown.history.map((step) => (
              <li key={`${step.version} ${step.what}`}>
                <time class={s.date} dateTime={step.date}>
                  {formatDate(locale, step.date)}
                </time>
                <span>
                  {t(`recordStep_${step.what}`)}
                  {step.what === "raised" && <span class={s.note}> · {t(`recordStatus_${statusOf(step.to)}`)}</span>}
                  {step.fields.length > 0 && <code class={s.note}> · {step.fields.join(", ")}</code>}
                </span>
              </li>
            ))}
          </ol>
        </Section>
      )}
      <Section title={t("recordRaw")}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by the keyboard */}
        <pre class={s.raw} tabIndex={0} aria-label={t("recordRaw")}>
          {shown.json}
        </pre>
      </Section>
      <CorrectionText key={shown.key} correction={shown.correction} />
    </>
  );
}
