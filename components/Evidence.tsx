import type { Evidence as EvidenceItem } from "../core/detect/detection.ts";
import s from "./Evidence.module.css";
import { useLocale } from "./locale.tsx";

/** "Why we say so": the signals of the page, in words, with the matched term and the rule that took it. */
export function Evidence({ evidence }: { evidence: EvidenceItem[] }) {
  const { t } = useLocale();
  if (evidence.length === 0) return null;
  return (
    <details class={s.evidence}>
      <summary>{t("whyWeSaySo")}</summary>
      <ul>
        {evidence.map((item) => (
          <li key={`${item.signal} ${item.matched} ${item.where} ${item.rule}`}>
            <p>
              {t(`signal_${item.signal}`)} <b>{item.matched}</b> {t(`where_${item.where}`)}
            </p>
            <p class={s.rule}>
              {t("evidenceRule")} <code>{item.rule}</code>
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
