import { Icon } from "./Icon.tsx";
import { useLocale } from "./locale.tsx";
import { Mark } from "./Mark.tsx";
import s from "./TopBar.module.css";

/** The head of the sheet: the mark, or the way back; and the way to the options. */
export function TopBar({ onBack }: { onBack?: (() => void) | undefined }) {
  const { t } = useLocale();
  return (
    <header class={s.bar}>
      {onBack ? (
        <button type="button" class={s.back} onClick={onBack}>
          <Icon name="back" />
          {t("back")}
        </button>
      ) : (
        <span class={s.wordmark}>
          <Mark size={18} class={s.mark} />
          {t("appName")}
        </span>
      )}
      <a class={s.options} href="/options.html" target="_blank" aria-label={t("options")} title={t("options")}>
        <Icon name="options" />
      </a>
    </header>
  );
}
