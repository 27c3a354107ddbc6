import type { RecordingMode } from "../../core/journal/recording.ts";
import { useLocale } from "../locale.tsx";
import s from "./JournalSign.module.css";

/** That the journal runs, and who wanted it: a link to it, wherever people look. Nothing while it rests. */
export function JournalSign({ mode }: { mode: RecordingMode }) {
  const { t } = useLocale();
  if (mode === "off") return null;
  return (
    <p class={s.sign}>
      <span class={mode === "paused" ? s.dot : `${s.dot} ${s.on}`} aria-hidden="true" />
      <a href="/journal.html" target="_blank">
        {t(mode === "policy" ? "journalOnByPolicy" : "journalTitle")}
      </a>
      {mode !== "policy" && <span>{t(`journalMode_${mode}`)}</span>}
    </p>
  );
}
