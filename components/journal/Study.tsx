import { useEffect, useState } from "preact/hooks";
import type { EffectiveSettings } from "../../core/settings/effective.ts";
import { Button } from "../Button.tsx";
import { useLocale } from "../locale.tsx";
import { Section } from "./Section.tsx";
import s from "./Section.module.css";

export type StudyProps = { settings: EffectiveSettings; id: string; onStudy: (name: string, id: string) => void };

/** A session with a name and an id: every row that is written while it runs bears both. */
export function Study({ settings: { values, locked }, id: kept, onStudy }: StudyProps) {
  const { t } = useLocale();
  const [name, setName] = useState(values.journalStudy);
  const [id, setId] = useState(kept);
  useEffect(() => {
    setName(values.journalStudy);
    setId(kept);
  }, [values.journalStudy, kept]);
  const runs = values.journalStudy !== "" || kept !== "";
  const isManaged = locked.includes("journalStudy");
  return (
    <Section title={t("column_study")} help={runs ? t("studyRuns", { name: values.journalStudy, id: kept || "–" }) : t("studyHelp")}>
      <form
        class={s.actions}
        onSubmit={(event) => {
          event.preventDefault();
          onStudy(name.trim(), id.trim());
        }}
      >
        <label class={s.field}>
          {t("studyName")}
          <input class={s.input} type="text" spellcheck={false} autocomplete="off" maxLength={80} required value={name} disabled={isManaged} onInput={(event) => setName(event.currentTarget.value)} />
        </label>
        <label class={s.field}>
          {t("studyId")}
          <input class={s.input} type="text" spellcheck={false} autocomplete="off" maxLength={60} pattern="[A-Za-z0-9_.:\-]*" value={id} onInput={(event) => setId(event.currentTarget.value)} />
        </label>
        <button type="submit" class={s.submit}>
          {t(runs ? "studyChange" : "studyBegin")}
        </button>
        {runs && (
          <Button disabled={isManaged} onClick={() => onStudy("", "")}>
            {t("studyEnd")}
          </Button>
        )}
      </form>
    </Section>
  );
}
