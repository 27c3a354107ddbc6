import { useLocale } from "./locale.tsx";
import s from "./Toggle.module.css";

/** A switch, which is a checkbox to the keyboard and to screen readers. */
export function Toggle({ checked, label, locked, describedBy, onChange }: { checked: boolean; label: string; locked: boolean; describedBy?: string | undefined; onChange: (checked: boolean) => void }) {
  const { t } = useLocale();
  return (
    <label class={s.toggle}>
      <input
        class={s.input}
        type="checkbox"
        role="switch"
        checked={checked}
        disabled={locked}
        aria-label={locked ? `${label}. ${t("managed")}` : label}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span class={s.track} aria-hidden="true" />
    </label>
  );
}
