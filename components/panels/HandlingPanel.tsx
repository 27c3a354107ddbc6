import type { ComparedField, ComparedRow, DocumentView, HandlingPanelView } from "../../core/panels/handling-regions.ts";
import { formatDate } from "../dates.ts";
import { Unknown } from "../Field.tsx";
import { useLocale } from "../locale.tsx";
import { NotKnown } from "../NotKnown.tsx";
import { Sources } from "../Sources.tsx";
import { AnswerText } from "./AnswerText.tsx";
import s from "./HandlingPanel.module.css";
import type { PanelProps } from "./panel-props.ts";
import { Section } from "./Section.tsx";
import { ServiceSelect } from "./ServiceSelect.tsx";
import { SourceFold } from "./SourceFold.tsx";

/** Point by point what a service's documents say for people in each region; regions with one answer share it. */
export function HandlingPanel({ view: { choices, service, name, regions, rows, documents }, t, onChoose }: PanelProps<HandlingPanelView>) {
  return (
    <>
      <ServiceSelect choices={choices} value={service} label={t("panelService")} onChange={(id) => onChoose({ service: id })} />
      {regions.length === 0 ? (
        <p>
          <Unknown>{t("handlingNone")}</Unknown>
        </p>
      ) : (
        <>
          <p class={s.lead}>{t("dataOf", { name })}</p>
          {rows.map((row) => (
            <Row key={row.field} row={row} />
          ))}
          <Section title={t("handlingDocuments")}>
            {documents.map((document) => (
              <Document key={document.regions.join(" ")} document={document} />
            ))}
          </Section>
        </>
      )}
    </>
  );
}

function useFieldName() {
  const { t } = useLocale();
  return (field: ComparedField | "other") => (field === "controllers" ? t("controllers") : field === "recipients" ? t("recipients") : field === "other" ? t("handlingOther") : t(`handling_${field}`));
}

function Row({ row: { field, answers } }: { row: ComparedRow }) {
  const { t } = useLocale();
  const nameOf = useFieldName();
  const note = answers.length > 1 ? t("handlingAnswers", { count: answers.length }) : t("handlingSame");
  return (
    <Section title={nameOf(field)} note={note}>
      <div class={s.answers} data-field={field}>
        {answers.map(({ regions, answer }) => (
          <div class={s.answer} key={regions.join(" ")}>
            <h4 class={s.regions}>
              <Regions codes={regions} />
            </h4>
            {answer ? (
              <>
                <AnswerText answer={answer} field={field} />
                <SourceFold list={answer.sources.map((source) => ({ source }))} />
              </>
            ) : (
              <p>
                <Unknown>{t("notStated")}</Unknown>
              </p>
            )}
          </div>
        ))}
      </div>
    </Section>
  );
}

function Regions({ codes }: { codes: string[] }) {
  const { country } = useLocale();
  return <>{codes.map(country).join(" · ")}</>;
}

function Document({ document: { regions, document, changes, notKnown, stale, checkedAt } }: { document: DocumentView }) {
  const { t, locale } = useLocale();
  const nameOf = useFieldName();
  const type = { type: document.type, date: document.date ? formatDate(locale, document.date) : "" };
  return (
    <div class={s.document} data-document={regions.join(" ")}>
      <h4 class={s.regions}>
        <Regions codes={regions} />
      </h4>
      <p class={s.note}>{t(document.date ? "documentDate" : "documentUndated", type)}</p>
      {stale && <p class={s.note}>{t("outOfDate", { date: formatDate(locale, checkedAt) })}</p>}
      {document.source && <SourceFold list={[{ source: document.source }]} />}
      {changes.length === 0 ? (
        <p class={s.note}>{t("handlingNoVersions")}</p>
      ) : (
        <ul class={s.changes}>
          {changes.map((change) => (
            <li key={`${change.to} ${change.field} ${change.text}`}>
              <p class={s.note}>{`${t("handlingChanged", { from: formatDate(locale, change.from), to: formatDate(locale, change.to) })} · ${nameOf(change.field)}`}</p>
              <p>{change.text}</p>
              <Sources sources={change.sources} />
            </li>
          ))}
        </ul>
      )}
      <NotKnown list={notKnown} />
    </div>
  );
}
