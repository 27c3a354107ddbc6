import { isPolicyKey, policyKeys } from "../core/settings/policy/keys.ts";
import { shortValue } from "../core/settings/policy/diagnostics.ts";
import { mendText, type Verdict, whyText } from "../core/settings/policy/verdict.ts";
import { useLocale } from "./locale.tsx";
import s from "./PolicyVerdicts.module.css";
import { Sheet } from "./Sheet.tsx";

/** Every key that arrived, and below it every item that is not in force as it was given: why, and how to mend it. */
export function PolicyVerdicts({ verdicts }: { verdicts: Verdict[] }) {
  const { t } = useLocale();
  return (
    <Sheet>
      <ul class={s.list}>
        {byUrgency(verdicts).map((verdict, index) => (
          <li key={index} class={verdict.item === null ? s.row : `${s.row} ${s.item}`}>
            <div class={s.head}>
              <span class={s.key}>{verdict.item === null ? verdict.key || "–" : `${verdict.key} · ${t("itemNumber", { number: verdict.item + 1 })}`}</span>
              <span class={`${s.outcome} ${s[verdict.outcome]}`}>
                {t("columnVerdict")}: {t(`verdict_${verdict.outcome}`)}
              </span>
            </div>
            {verdict.item === null && <Title name={verdict.key} />}
            <p class={s.value}>{shortValue(verdict.given)}</p>
            {verdict.why && (
              <p class={s.why}>
                {whyText(verdict.why, t)} <span class={s.mend}>{mendText(verdict.why, t)}</span>
              </p>
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

/** Keys with something wrong first, each with its items behind it. */
function byUrgency(verdicts: Verdict[]): Verdict[] {
  const troubled = new Set(verdicts.filter(({ why }) => why).map(({ key }) => key));
  return [...verdicts.filter(({ key }) => troubled.has(key)), ...verdicts.filter(({ key }) => !troubled.has(key))];
}

function Title({ name }: { name: string }) {
  const { t } = useLocale();
  if (!isPolicyKey(name)) return null;
  const { mode, name: base } = policyKeys[name];
  const title = t(`policy_${base as "badge"}`);
  return <p class={s.title}>{mode === "default" || mode === "add" ? t(`policyMode_${mode}`, { title }) : title}</p>;
}
