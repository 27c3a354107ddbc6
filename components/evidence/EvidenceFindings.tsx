import type { Names } from "../../core/journal/filter.ts";
import type { EvidenceRecord } from "../../core/evidence/record.ts";
import { useLocale } from "../locale.tsx";
import { ruleWords } from "../panels/rule-words.ts";
import s from "./EvidenceParts.module.css";

/** What was found, by which terms and rules; the rules in words; and every signal of the page. */
export function EvidenceFindings({ record: { findings, rules, signals }, names }: { record: EvidenceRecord; names: Names }) {
  const { t } = useLocale();
  const nameOf = (service: string) => names.get(service) ?? service;
  return (
    <>
      <h2 class={s.title}>{t("rowFindings")}</h2>
      {findings.length === 0 && <p class={s.quiet}>{t("rowNoFindings")}</p>}
      <ul class={s.list}>
        {findings.map(({ role, service, seller, certainty, evidence }, index) => (
          <li key={index} class={s.item}>
            <p>
              <b>{service ? nameOf(service) : seller?.name}</b>
              {service === null && ` (${t("asPageStates")})`} · {t(`role_${role}`)} · {t(`certainty_${certainty}`)}
            </p>
            {evidence.map((item, position) => (
              <p key={position} class={s.quiet}>
                {t(`signal_${item.signal}`)} <span class={s.term}>{item.matched}</span> {t(`where_${item.where}`)} <code class={s.code}>{item.rule}</code>
              </p>
            ))}
          </li>
        ))}
      </ul>
      {rules.length > 0 && <h2 class={s.title}>{t("evidenceRules")}</h2>}
      <ul class={s.list}>
        {rules.map((rule) => (
          <li key={rule.id} class={s.item}>
            <code class={s.code}>{rule.id}</code> {t(`weight_${rule.weight as "strong"}`)}: {ruleWords(t, rule)}
          </li>
        ))}
      </ul>
      <h2 class={s.title}>{t("evidenceSignals")}</h2>
      {signals ? (
        <ul class={s.list}>
          {signals.signals.map((signal, index) => (
            <li key={index} class={s.item}>
              {t(`signal_${signal.kind}`)} <span class={s.term}>{signal.matched}</span> <span class={s.quiet}>{t(`where_${signal.where}`)}</span>
              {signal.service && ` · ${nameOf(signal.service)}`}
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
