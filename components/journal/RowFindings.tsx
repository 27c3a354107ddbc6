import type { JournalEntry } from "../../core/journal/entry.ts";
import type { Names } from "../../core/journal/filter.ts";
import { useLocale } from "../locale.tsx";
import s from "./RowFindings.module.css";

/** Who took part, how certain that is, and the terms and rules that say so. */
export function RowFindings({ findings, names }: { findings: JournalEntry["findings"]; names: Names }) {
  const { t } = useLocale();
  return (
    <>
      <h3 class={s.title}>{t("rowFindings")}</h3>
      {findings.length === 0 && <p class={s.none}>{t("rowNoFindings")}</p>}
      <ul class={s.findings}>
        {findings.map((finding, index) => (
          <li key={index} class={s.finding}>
            <p>
              <b>{names.get(finding.service ?? "") ?? finding.service ?? finding.seller?.name}</b> · {t(`role_${finding.role}`)} · {t(`certainty_${finding.certainty}`)}
            </p>
            {finding.evidence.map((item, position) => (
              <p key={position} class={s.evidence}>
                {item.matched} <code class={s.rule}>{item.rule}</code>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
