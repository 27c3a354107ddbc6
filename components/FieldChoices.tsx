import { type JournalField, journalFieldSchema } from "../core/settings/schema.ts";
import s from "./FieldChoices.module.css";
import { useLocale } from "./locale.tsx";

export type FieldChoicesProps = { fields: readonly JournalField[]; label: string; locked: boolean; describedBy: string; onChange: (fields: JournalField[]) => void };

/** What a row of the journal holds: a checkbox for each field. Evidence and sellers stand in findings, and go with them. */
export function FieldChoices({ fields, label, locked, describedBy, onChange }: FieldChoicesProps) {
  const { t } = useLocale();
  const all = journalFieldSchema.options;
  return (
    <ul class={s.list} aria-label={label} aria-describedby={describedBy}>
      {all.map((field) => {
        const name = t(`journalField_${field}`);
        const isPart = (field === "seller" || field === "evidence") && !fields.includes("findings");
        return (
          <li key={field}>
            <label class={s.choice}>
              <input
                type="checkbox"
                checked={fields.includes(field) && !isPart}
                disabled={locked || isPart}
                aria-label={locked ? `${name}. ${t("managed")}` : name}
                onChange={(event) => onChange(all.filter((other) => (other === field ? event.currentTarget.checked : fields.includes(other))))}
              />
              {name}
            </label>
          </li>
        );
      })}
    </ul>
  );
}
