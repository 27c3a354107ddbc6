import { useState } from "preact/hooks";
import { type AttentionRule, attentionRuleSchema, type CONDITIONS } from "../core/settings/attention-rule.ts";
import { Button } from "./Button.tsx";
import { ChoiceSelect } from "./ChoiceSelect.tsx";
import { useLocale } from "./locale.tsx";
import s from "./SiteList.module.css";

export type RuleOptionsProps = { rules: AttentionRule[]; /** Those of the organisation, which nobody takes out here. */ fixed: AttentionRule[]; locked: boolean; onChange: (rules: AttentionRule[]) => void };

type Condition = (typeof CONDITIONS)[number];
const OFFERED: Condition[] = ["storedOutside", "jurisdictions", "noAdequacy", "claimStatus", "services", "operators", "parents", "kinds", "pageTypes"];

function ruleOf(label: string, condition: Condition, terms: string): unknown {
  const list = terms.split(",").map((term) => term.trim()).filter(Boolean);
  const value = condition === "noAdequacy" ? true : condition === "claimStatus" ? list[0] : list;
  return { label, tone: "notice", [condition]: value };
}

/** What is to be highlighted: rules with their condition, and a form for one more. */
export function RuleOptions({ rules, fixed, locked, onChange }: RuleOptionsProps) {
  const { t } = useLocale();
  const [label, setLabel] = useState("");
  const [condition, setCondition] = useState<Condition>("storedOutside");
  const [terms, setTerms] = useState("");
  const [problem, setProblem] = useState("");
  const managed = locked ? `. ${t("managed")}` : "";
  const isFixed = (rule: AttentionRule) => fixed.some((one) => JSON.stringify(one) === JSON.stringify(rule));
  const add = (event: Event) => {
    event.preventDefault();
    const parsed = attentionRuleSchema.safeParse(ruleOf(label, condition, terms));
    const issue = parsed.error?.issues[0];
    setProblem(issue ? t("ruleInvalid", { detail: `${issue.path.join(".")} ${issue.message}` }) : "");
    if (!parsed.success) return;
    setLabel("");
    setTerms("");
    onChange([...rules, parsed.data]);
  };
  return (
    <>
      {rules.length === 0 && <p class={s.none}>{t("sitesNone")}</p>}
      <ul class={s.list}>
        {rules.map((rule) => (
          <li key={JSON.stringify(rule)} class={s.site}>
            <span class={s.host}>
              {rule.label} {isFixed(rule) && <span class={s.from}>{t("fromOrganisation")}</span>}
            </span>
            <Button disabled={locked || isFixed(rule)} label={`${t("ruleRemove", { label: rule.label })}${locked || isFixed(rule) ? `. ${t("managed")}` : ""}`} onClick={() => onChange(rules.filter((one) => one !== rule))}>
              {t("siteRemove")}
            </Button>
          </li>
        ))}
      </ul>
      <form onSubmit={add}>
        <input class={s.wide} value={label} disabled={locked} placeholder={t("ruleLabel")} aria-label={t("ruleLabel") + managed} maxLength={80} spellcheck={false} onInput={(event) => setLabel(event.currentTarget.value)} />
        <ChoiceSelect value={condition} label={t("ruleCondition")} locked={locked} choices={OFFERED.map((value) => ({ value, name: t(`condition_${value}`) }))} onChange={setCondition} />
        {condition !== "noAdequacy" && (
          <input class={s.wide} value={terms} disabled={locked} placeholder={t("ruleTerms")} aria-label={t("ruleTerms") + managed} maxLength={2_000} spellcheck={false} onInput={(event) => setTerms(event.currentTarget.value)} />
        )}
        <button type="submit" class={s.add} disabled={locked}>
          {t("ruleAdd")}
        </button>
      </form>
      <p class={s.bad} role="status">
        {problem}
      </p>
    </>
  );
}
