import { useMemo } from "preact/hooks";
import { countryOptions } from "./countries.ts";
import { useLocale } from "./locale.tsx";
import s from "./Select.module.css";

export type RegionSelectProps = { value: string; label: string; locked: boolean; onChange: (region: string) => void; describedBy?: string | undefined };

/** Every country, by name, and "automatic" on top. */
export function RegionSelect({ value, label, locked, onChange, describedBy }: RegionSelectProps) {
  const { t, locale, country } = useLocale();
  const options = useMemo(() => countryOptions(locale, country), [locale, country]);
  return (
    <select
      class={s.select}
      aria-label={locked ? `${label}. ${t("managed")}` : label}
      aria-describedby={describedBy}
      value={value}
      disabled={locked}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <option value="auto">{t("regionAuto")}</option>
      {options.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  );
}
