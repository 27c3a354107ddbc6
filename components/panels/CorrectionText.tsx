import { useRef, useState } from "preact/hooks";
import type { Correction } from "../../core/panels/correction.ts";
import { Button } from "../Button.tsx";
import { useLocale } from "../locale.tsx";
import s from "./CorrectionText.module.css";
import { Section } from "./Section.tsx";

/** A ready text for whoever finds a record wrong, to be copied. It is never sent. */
export function CorrectionText({ correction: { record, rules, dataset } }: { correction: Correction }) {
  const { t } = useLocale();
  const field = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<"copied" | "copyFailed">();
  const lines = [`${t("recordWrongRecord")}: ${record}`, ...(rules.length > 0 ? [`${t("recordWrongRules")}: ${rules.join(", ")}`] : []), `${t("recordWrongDataset")}: ${dataset}`, "", t("recordWrongAsk"), "", ""];
  const copy = () => {
    navigator.clipboard.writeText(field.current?.value ?? lines.join("\n")).then(
      () => setOutcome("copied"),
      () => setOutcome("copyFailed"),
    );
  };
  return (
    <Section title={t("recordWrong")}>
      <p class={s.help}>{t("recordWrongText")}</p>
      <textarea class={s.text} ref={field} rows={lines.length} spellcheck={false} aria-label={t("recordWrong")}>
        {lines.join("\n")}
      </textarea>
      <div class={s.line}>
        <Button onClick={copy}>{t("copy")}</Button>
        <span class={s.outcome} role="status">
          {outcome && t(outcome)}
        </span>
      </div>
    </Section>
  );
}
