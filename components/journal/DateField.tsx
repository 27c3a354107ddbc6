import s from "./JournalFilters.module.css";

const DAY = 86_400_000;

/** A day of the reader's own, as the milliseconds at which it begins, or ends. */
export function DateField({ label, value, end, onChange }: { label: string; value: number | null; end: boolean; onChange: (at: number | null) => void }) {
  return (
    <input
      class={s.date}
      type="date"
      aria-label={label}
      value={value === null ? "" : dayOf(value)}
      onChange={(event) => {
        const start = event.currentTarget.value ? new Date(`${event.currentTarget.value}T00:00:00`).getTime() : Number.NaN;
        onChange(Number.isNaN(start) ? null : end ? start + DAY - 1 : start);
      }}
    />
  );
}

function dayOf(at: number): string {
  const day = new Date(at);
  return `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, "0")}-${String(day.getDate()).padStart(2, "0")}`;
}
