import { useMemo } from "preact/hooks";
import { countryOptions } from "./countries.ts";
import { LongSelect } from "./LongSelect.tsx";
import { useLocale } from "./locale.tsx";

export type RegionSelectProps = { value: string; label: string; locked: boolean; onChange: (region: string) => void; describedBy?: string | undefined };

/** Every country, by name, and "automatic" on top. */
export function RegionSelect({ value, label, locked, onChange, describedBy }: RegionSelectProps) {
  const { t, locale, country } = useLocale();
  const options = useMemo(() => [{ value: "auto", name: t("regionAuto") }, ...countryOptions(locale, country)], [t, locale, country]);
  return <LongSelect value={value} label={locked ? `${label}. ${t("managed")}` : label} options={options} disabled={locked} describedBy={describedBy} onChange={onChange} />;
}
