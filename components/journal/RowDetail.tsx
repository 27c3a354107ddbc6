import { useEffect, useRef, useState } from "preact/hooks";
import type { JournalEntry } from "../../core/journal/entry.ts";
import { LONGEST_NOTE, tagsOf } from "../../core/journal/annotation.ts";
import type { Names } from "../../core/journal/filter.ts";
import type { JournalField } from "../../core/settings/schema.ts";
import { Button } from "../Button.tsx";
import { useLocale } from "../locale.tsx";
import { formatTime } from "./model.ts";
import s from "./RowDetail.module.css";
import { RowFindings } from "./RowFindings.tsx";

export type RowDetailProps = {
  entry: JournalEntry;
  names: Names;
  /** What a row may hold: notes and tags that it may not are not asked for. */
  fields: readonly JournalField[];
  /** What became of the last note: said beside the button. */
  message: string;
  onSave: (note: string, tags: string[]) => void;
  onClose: () => void;
};

/** All that a row holds, and the researcher's own words on it. */
export function RowDetail({ entry, names, fields, message, onSave, onClose }: RowDetailProps) {
  const words = useLocale();
  const { t, locale, country } = words;
  const heading = useRef<HTMLHeadingElement>(null);
  const [note, setNote] = useState(entry.note);
  const [tags, setTags] = useState(entry.tags.join(", "));
  useEffect(() => {
    setNote(entry.note);
    setTags(entry.tags.join(", "));
  }, [entry.id, entry.note, entry.tags]);
  useEffect(() => heading.current?.focus({ preventScroll: false }), [entry.id]);

  const [mayNote, mayTag] = [fields.includes("note"), fields.includes("tags")];
  const lines: [string, string][] = [
    [t("rowTime"), entry.at === entry.until ? formatTime(locale, entry.at) : `${formatTime(locale, entry.at)} – ${formatTime(locale, entry.until)}`],
    [t("rowAddress"), entry.origin + entry.path],
    [t("rowRule"), entry.rule],
    [t("rowRegion"), country(entry.region)],
    [t("column_jurisdictions"), entry.jurisdictions.map(country).join(", ")],
    [t("rowOperators"), entry.operators.join(", ")],
    [t("column_study"), entry.study ? [entry.study.name, entry.study.id].filter(Boolean).join(" · ") : ""],
    [t("rowVersions"), t("rowVersionsText", { dataset: entry.dataset.version, hash: entry.dataset.hash, engine: entry.engine })],
  ];
  return (
    <section class={s.detail}>
      <header class={s.head}>
        <h2 class={s.title} tabIndex={-1} ref={heading}>
          {names.get(entry.service ?? "") ?? new URL(entry.origin).hostname}, {t(`pageType_${entry.pageType}`)}
        </h2>
        <Button onClick={onClose}>{t("rowClose")}</Button>
      </header>
      <dl class={s.lines}>
        {lines
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name} class={s.line}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <RowFindings findings={entry.findings} names={names} />
      {(mayNote || mayTag) && (
        <form
          class={s.form}
          onSubmit={(event) => {
            event.preventDefault();
            onSave(note, tagsOf(tags));
          }}
        >
          {mayNote && (
            <label class={s.field}>
              {t("rowNote")}
              {/* A browser may fetch a dictionary to check spelling, or even send the words: not from here. */}
              <textarea class={s.input} spellcheck={false} rows={4} maxLength={LONGEST_NOTE} value={note} onInput={(event) => setNote(event.currentTarget.value)} />
            </label>
          )}
          {mayTag && (
            <label class={s.field}>
              {t("rowTags")}
              <input class={s.input} type="text" spellcheck={false} autocomplete="off" value={tags} maxLength={900} onInput={(event) => setTags(event.currentTarget.value)} />
            </label>
          )}
          <p class={s.save}>
            <button type="submit" class={s.button}>
              {t("rowSave")}
            </button>
            <span role="status">{message}</span>
          </p>
        </form>
      )}
    </section>
  );
}
