import type { RecordChoice } from "../../core/panels/record.ts";
import { useLocale } from "../locale.tsx";
import s from "../Select.module.css";

/** Which of the records behind a report is shown, by kind. */
export function RecordSelect({ choices, value, onChange }: { choices: RecordChoice[]; value: string; onChange: (key: string) => void }) {
  const { t } = useLocale();
  const groups = [...Map.groupBy(choices, ({ kind }) => kind)];
  return (
    <select class={s.select} aria-label={t("recordChoose")} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
      {groups.map(([kind, list]) => (
        <optgroup key={kind} label={t(`recordKind_${kind}`)}>
          {list.map(({ key, name }) => (
            <option key={key} value={key}>
              {name.length > 90 ? `${name.slice(0, 88)}…` : name}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
