import type { EvidenceFormat } from "../../core/evidence/exchange.ts";
import { useLocale } from "../locale.tsx";
import s from "./EvidenceActions.module.css";

export type EvidenceChoice = Extract<EvidenceFormat, "json" | "markdown"> | "page";

/** One click to a record of what is shown: a file, or a page to print. */
export function EvidenceActions({ message, onEvidence }: { message: string; onEvidence: (choice: EvidenceChoice) => void }) {
  const { t } = useLocale();
  return (
    <section class={s.evidence} aria-label={t("evidenceTitle")}>
      <p class={s.line}>
        {t("evidenceWrite")}
        <button type="button" class={s.link} aria-label={t("evidenceSaveAs", { format: "JSON" })} onClick={() => onEvidence("json")}>
          JSON
        </button>
        <button type="button" class={s.link} aria-label={t("evidenceSaveAs", { format: "Markdown" })} onClick={() => onEvidence("markdown")}>
          Markdown
        </button>
        <button type="button" class={s.link} onClick={() => onEvidence("page")}>
          {t("evidencePrintPage")}
        </button>
      </p>
      <p role="status">{message}</p>
    </section>
  );
}
