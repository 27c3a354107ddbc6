import { Button } from "./Button.tsx";
import s from "./DismissedSites.module.css";
import { useLocale } from "./locale.tsx";

/** Sites on which the badge was dismissed, each with its way back. */
export function DismissedSites({ hosts, locked, onUndo }: { hosts: string[]; locked: boolean; onUndo: (host: string) => void }) {
  const { t } = useLocale();
  if (hosts.length === 0) return <p class={s.none}>{t("optionDismissedNone")}</p>;
  return (
    <ul class={s.list}>
      {hosts.toSorted().map((host) => (
        <li key={host} class={s.site}>
          <span class={s.host}>{host}</span>
          <Button onClick={() => onUndo(host)} disabled={locked} label={locked ? `${t("optionUndoOn", { host })}. ${t("managed")}` : t("optionUndoOn", { host })}>
            {t("optionUndo")}
          </Button>
        </li>
      ))}
    </ul>
  );
}
