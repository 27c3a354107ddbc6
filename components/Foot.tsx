import type { Report } from "../core/report/report.ts";
import { barsOf } from "./barcode.ts";
import s from "./Foot.module.css";
import { formatDate } from "./dates.ts";
import { useLocale } from "./locale.tsx";

export type FootProps = { dataset: Report["dataset"]; host: string; dismissed: boolean; canDismiss: boolean; onDismissed: (dismissed: boolean) => void };

/** Which dataset speaks here, and of when; and the badge of this site. */
export function Foot({ dataset, host, dismissed, canDismiss, onDismissed }: FootProps) {
  const { t, locale } = useLocale();
  const { bars, width } = barsOf(dataset.hash);
  return (
    <footer class={s.foot}>
      <div class={s.line}>
        <p>
          {t("dataset")} <b>{dataset.version}</b> · {formatDate(locale, dataset.date)}
        </p>
        <svg class={s.bars} width={width} height="12" viewBox={`0 0 ${width} 12`} aria-hidden="true">
          {bars.map((bar) => (
            <rect key={bar.x} x={bar.x} width={bar.width} height="12" />
          ))}
        </svg>
      </div>
      {host && (
        <p class={s.badge}>
          {dismissed && `${t("badgeHidden")} `}
          <button type="button" class={s.link} disabled={!canDismiss} title={canDismiss ? undefined : t("managed")} onClick={() => onDismissed(!dismissed)}>
            {t(dismissed ? "badgeShow" : "badgeHide")}
          </button>
          {!canDismiss && ` · ${t("managed")}`}
        </p>
      )}
    </footer>
  );
}
