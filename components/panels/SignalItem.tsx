import type { EvidenceSignal } from "../../core/panels/evidence.ts";
import { useLocale } from "../locale.tsx";
import { ruleWords } from "./rule-words.ts";
import s from "./SignalItem.module.css";

export type SignalItemProps = { signal: EvidenceSignal; named?: boolean; onOutline: ((mark: string | null) => void) | undefined };

/** One signal: what matched, where, which rule took it or why none did, and the way to see it in the page. */
export function SignalItem({ signal, named = false, onOutline }: SignalItemProps) {
  const { t } = useLocale();
  const { kind, matched, where, rule, pageRule, outcome, why, about, nearRules } = signal;
  return (
    <li class={s.signal}>
      <p>
        {t(`signal_${kind}`)} <b>{matched}</b> <span class={s.where}>{t(`where_${where}`)}</span>
        {named && about && <span class={s.where}> · {about}</span>}
      </p>
      <p class={s.rule}>
        {rule && (
          <>
            <code>{rule.id}</code> {t(`weight_${rule.weight}`)}: {ruleWords(t, rule)}
          </>
        )}
        {pageRule && (
          <>
            {rule && " · "}
            <code>{pageRule}</code>
          </>
        )}
      </p>
      {!(outcome === "counted" && why === "rule") && <p class={s.why}>{t(`why_${why}`)}</p>}
      {outcome === "nearly" && nearRules[0] && (
        <p class={s.rule}>
          {t("nearRule")} <code>{nearRules[0].id}</code> {t(`weight_${nearRules[0].weight}`)}: {nearRules[0].needs.map((place) => t(`where_${place}`)).join(" / ")}
        </p>
      )}
      {onOutline && signal.outlinable && <OutlineButton signal={signal} onOutline={onOutline} />}
    </li>
  );
}

function OutlineButton({ signal: { position, outlined, matched }, onOutline }: { signal: EvidenceSignal; onOutline: (mark: string | null) => void }) {
  const { t } = useLocale();
  const isOn = outlined !== null;
  return (
    <p class={s.outline}>
      <button type="button" class={s.show} aria-pressed={isOn} aria-label={`${t("outlineShow")}: ${matched}`} onClick={() => onOutline(isOn ? null : String(position))}>
        {t(isOn ? "outlineHide" : "outlineShow")}
      </button>
      <span role="status">{isOn && t(outlined > 0 ? "outlineFound" : "outlineGone", { count: outlined })}</span>
    </p>
  );
}
