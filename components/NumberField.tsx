import { useLocale } from "./locale.tsx";
import s from "./Select.module.css";

export type NumberFieldProps = { value: number; least: number; most: number; label: string; locked: boolean; onChange: (value: number) => void };

/** A whole number within its bounds; what is outside of them is not taken, and the field shows again what holds. */
export function NumberField({ value, least, most, label, locked, onChange }: NumberFieldProps) {
  const { t } = useLocale();
  return (
    <input
      class={s.select}
      type="number"
      min={least}
      max={most}
      value={value}
      disabled={locked}
      aria-label={locked ? `${label}. ${t("managed")}` : label}
      onChange={(event) => {
        const given = event.currentTarget.valueAsNumber;
        if (Number.isInteger(given) && given >= least && given <= most) onChange(given);
        else event.currentTarget.value = String(value);
      }}
    />
  );
}
