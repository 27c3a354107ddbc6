import type { ServiceChoice } from "../../core/panels/party.ts";
import { useLocale } from "../locale.tsx";
import s from "../Select.module.css";

export type ServiceSelectProps = { choices: ServiceChoice[]; value: string; label: string; /** Words for "all of them", where that can be chosen. */ all?: string; onChange: (id: string) => void };

/** Which of the services on the page is shown. One alone needs no choice. */
export function ServiceSelect({ choices, value, label, all, onChange }: ServiceSelectProps) {
  const { t } = useLocale();
  if (choices.length < 2) return null;
  return (
    <select class={s.select} aria-label={label || t("panelService")} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
      {all !== undefined && <option value="">{all}</option>}
      {choices.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
