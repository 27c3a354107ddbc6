import { en, type MessageKey } from "../../core/messages/en.ts";
import type { Translate } from "../../core/messages/t.ts";
import type { StepTime } from "../../core/panels/page-link.ts";
import { useLocale } from "../locale.tsx";
import { Section } from "./Section.tsx";
import s from "./StepTimes.module.css";

/** What each step of the reading took, the longest first, each beside a bar of its share. */
export function StepTimes({ steps, total }: { steps: StepTime[]; total: number }) {
  const { t, locale } = useLocale();
  const number = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (
    <Section title={t("evidenceTiming")} note={t("milliseconds", { ms: number.format(total) })}>
      <table class={s.steps}>
        <tbody>
          {steps.map(({ step, ms }) => (
            <tr key={step}>
              <th scope="row">{stepName(t, step)}</th>
              <td class={s.ms}>{t("milliseconds", { ms: number.format(ms) })}</td>
              <td class={s.share} aria-hidden="true">
                <meter min={0} max={Math.max(total, 0.01)} value={ms} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function stepName(t: Translate, step: string): string {
  const key = `step_${step}`;
  return Object.hasOwn(en, key) ? t(key as MessageKey) : step;
}
