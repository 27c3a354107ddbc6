import { useEffect, useRef } from "preact/hooks";
import type { OverTime } from "../../core/journal/over-time.ts";
import { drawLines } from "./draw-lines.ts";
import s from "./OverTimeChart.module.css";

/** A line for each value. The drawing says nothing that the table beside it does not say; its code comes when it is first drawn. */
export function OverTimeChart({ counted, names, labels }: { counted: OverTime; names: string[]; labels: string[] }) {
  const frame = useRef<HTMLDivElement>(null);
  const key = [...labels, ...names].join("\n");
  // A canvas is drawn anew only for other numbers or other words: `key` stands for both lists.
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const control = new AbortController();
    void drawLines(element, { counts: counted.counts, labels: key.split("\n").slice(0, counted.starts.length), dashes: DASHES }, control.signal);
    return () => control.abort();
  }, [counted, key]);
  return (
    <figure class={s.figure} aria-hidden="true">
      <div class={s.chart} ref={frame} />
      <ul class={s.legend}>
        {names.map((name, index) => (
          <li key={name} class={s.entry}>
            <svg class={`${s.sign} ${s[`series${index}`] ?? ""}`} width="26" height="8" viewBox="0 0 26 8">
              <path d="M1 4h24" stroke="currentColor" stroke-width="2.5" stroke-dasharray={(DASHES[index % DASHES.length] ?? []).join(" ")} />
            </svg>
            {name}
          </li>
        ))}
      </ul>
    </figure>
  );
}

/** Lines differ by their dashes as well as by colour. */
const DASHES: number[][] = [[], [7, 3], [2, 3], [10, 3, 2, 3], [4, 2], [12, 4], [1, 4]];
