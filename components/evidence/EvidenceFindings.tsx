import type { EvidenceRecord } from "../../core/evidence/record.ts";
import { useLocale } from "../locale.tsx";
import s from "./EvidenceParts.module.css";

/** What was found, by which terms and rules; the rules in words; and every signal of the page. */
export function EvidenceFindings({ record: { findings, rules, signals } }: { record: EvidenceRecord }) {
  const { t } = useLocale();
  return (
    <>
      <h2 class={s.title}>{t("rowFindings")}</h2>
      {findings.length === 0 && <p class={s.quiet}>{t("rowNoFindings")}</p>}
      <ul class={s.list}>
        {findings.map(({ role, service, seller, certainty, evidence }, index) => (
          <li key={index} class={s.item}>
            <p>
              <b>{service ?? seller?.name}</b>
              {service === null && ` (${t("asPageStates")})`} · {t(`role_${role}`)} · {t(`certainty_${certainty}`)}
            </p>
            {evidence.map((item, position) => (
              <p key={position} class={s.quiet}>
                {item.signal}: {item.matched} <code class={s.code}>{item.rule}</code>
              </p>
            ))}
          </li>
        ))}
      </ul>
      {rules.length > 0 && <h2 class={s.title}>{t("evidenceRules")}</h2>}
      <ul class={s.list}>
        {rules.map(({ id, weight, because }) => (
          <li key={id} class={s.item}>
            <code class={s.code}>{id}</code> · {weight} · {because}
          </li>
        ))}
      </ul>
      <h2 class={s.title}>{t("evidenceSignals")}</h2>
      {signals ? (
        <ul class={s.list}>
          {signals.signals.map((signal, index) => (
            <li key={index} class={s.item}>
              {signal.kind}: {signal.matched} · {signal.where}
              {signal.service && ` · ${signal.service}`}
              {signal.rule && (
                <>
                  {" "}
                  <code class={s.code}>{signal.rule}</code>
                </>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <p class={s.quiet}>{t("evidenceNoSignals")}</p>
      )}
    </>
  );
}
