import type { EdgeKind } from "../../core/panels/ownership.ts";
import { useLocale } from "../locale.tsx";
import arrow from "./GraphArrow.module.css";
import s from "./Legend.module.css";

const KINDS: readonly EdgeKind[] = ["operatedBy", "parent", "contract", "holder", "announced", "ended"];

/** What each line of the graph means; only those that are drawn. */
export function GraphLegend({ kinds }: { kinds: readonly EdgeKind[] }) {
  const { t } = useLocale();
  const shown = KINDS.filter((kind) => kinds.includes(kind) && kind !== "operatedBy");
  if (shown.length === 0) return null;
  return (
    <ul class={s.legend}>
      {shown.map((kind) => (
        <li class={s.item} key={kind}>
          <svg width="34" height="8" aria-hidden="true">
            <g class={`${arrow.arrow} ${arrow[kind]}`}>
              <path class={arrow.line} d="M1 4H33" />
            </g>
          </svg>
          {t(`edgeKind_${kind}`)}
        </li>
      ))}
    </ul>
  );
}
