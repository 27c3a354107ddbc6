import { Icon } from "./Icon.tsx";
import { useLocale } from "./locale.tsx";
import { Mark } from "./Mark.tsx";
import s from "./TopBar.module.css";

export type TopBarProps = {
  onBack?: (() => void) | undefined;
  /** Opens the panel beside the page. */
  onDetails?: (() => void) | undefined;
  /** The same on a full page. */
  wide?: { href: string; title: string } | undefined;
};

/** The head of the sheet: the mark, or the way back; and the ways to more room and to the options. */
export function TopBar({ onBack, onDetails, wide }: TopBarProps) {
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
      {onDetails && (
        <button type="button" class={s.details} onClick={onDetails}>
          {t("detailsOpen")}
        </button>
      )}
      {wide && (
        <a class={s.options} href={wide.href} target="_blank" rel="noreferrer" aria-label={wide.title} title={wide.title}>
          <Icon name="outside" />
        </a>
      )}
      <a class={s.options} href="/options.html" target="_blank" aria-label={t("options")} title={t("options")}>
        <Icon name="options" />
      </a>
    </header>
  );
}
