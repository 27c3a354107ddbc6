import { useEffect, useState } from "preact/hooks";
import s from "./Select.module.css";

export type LongSelectProps = {
  value: string;
  label: string;
  /** In the order shown. One of them is the value. */
  options: readonly { value: string; name: string }[];
  disabled?: boolean;
  describedBy?: string | undefined;
  onChange: (value: string) => void;
};

/**
 * A native select over hundreds of values. Until the page rests, or somebody turns to it, it holds the chosen one alone: nobody waits
 * for a list of all countries to see what a panel has to say.
 */
export function LongSelect({ value, label, options, disabled = false, describedBy, onChange }: LongSelectProps) {
  const [isWhole, setWhole] = useState(typeof requestIdleCallback !== "function");
  useEffect(() => {
    if (isWhole) return undefined;
    const pause = requestIdleCallback(() => setWhole(true), { timeout: 1_000 });
    return () => cancelIdleCallback(pause);
  }, [isWhole]);
  const shown = isWhole ? options : options.filter((option) => option.value === value);
  return (
    <select
      class={s.select}
      aria-label={label}
      aria-describedby={describedBy}
      value={value}
      disabled={disabled}
      onPointerEnter={() => setWhole(true)}
      onFocus={() => setWhole(true)}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {shown.map((option) => (
        <option key={option.value} value={option.value}>
          {option.name}
        </option>
      ))}
    </select>
  );
}
