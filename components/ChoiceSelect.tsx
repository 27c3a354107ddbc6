import { useLocale } from "./locale.tsx";
import s from "./Select.module.css";

export type ChoiceSelectProps<V extends string> = {
  value: V;
  label: string;
  choices: { value: V; name: string }[];
  locked: boolean;
  describedBy?: string | undefined;
  onChange: (value: V) => void;
};

/** A native select over a few named values. A locked one says why in its own name. */
export function ChoiceSelect<V extends string>({ value, label, choices, locked, describedBy, onChange }: ChoiceSelectProps<V>) {
  const { t } = useLocale();
  return (
    <select
      class={s.select}
      value={value}
      disabled={locked}
      aria-label={locked ? `${label}. ${t("managed")}` : label}
      aria-describedby={describedBy}
      onChange={(event) => {
        const chosen = choices.find((choice) => choice.value === event.currentTarget.value);
        if (chosen) onChange(chosen.value);
      }}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.name}
        </option>
      ))}
    </select>
  );
}
