import { Button } from "./Button.tsx";
import s from "./DismissedSites.module.css";
import { useLocale } from "./locale.tsx";

/** Sites on which the badge was dismissed, each with its way back. */
export function DismissedSites({ hosts, fixed, locked, onUndo }: { hosts: string[]; fixed: string[]; locked: boolean; onUndo: (host: string) => void }) {
  const { t } = useLocale();
  if (hosts.length === 0) return <p class={s.none}>{t("optionDismissedNone")}</p>;
  return (
    <ul class={s.list}>
      {hosts.toSorted().map((host) => (
        <li key={host} class={s.site}>
          <span class={s.host}>{host}</span>
          <Button onClick={() => onUndo(host)} disabled={locked || fixed.includes(host)} label={locked || fixed.includes(host) ? `${t("optionUndoOn", { host })}. ${t("managed")}` : t("optionUndoOn", { host })}>
            {t("optionUndo")}
          </Button>
        </li>
      ))}
    </ul>
  );
}
