import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Icon } from "./Icon.tsx";
import s from "./Row.module.css";

export type RowProps = { caption: string; value: ComponentChildren; meta?: ComponentChildren; children?: ComponentChildren; strong?: boolean };

/**
 * A box of the waybill: caption and value; where there is more to say, it opens in place. A report holds thousands of elements, of
 * which a popup shows few: the body is drawn when it is opened first, whoever opens it, and stays.
 */
export function Row({ caption, value, meta, children, strong = false }: RowProps) {
  const [wasOpened, setWasOpened] = useState(false);
  const draw = () => setWasOpened(true);
  const head = (
    <>
      <h2 class={s.caption}>{caption}</h2>
      <span class={strong ? `${s.value} ${s.strong}` : s.value}>{value}</span>
      {meta && <span class={s.meta}>{meta}</span>}
    </>
  );
  if (!children) return <div class={`${s.row} ${s.head}`}>{head}</div>;
  return (
    <details class={s.row} onToggle={draw}>
      {/* A click, which a key makes too, comes before the row opens: nobody sees it empty. */}
      <summary class={`${s.head} ${s.opens}`} onClick={draw}>
        {head}
        <Icon name="chevron" class={s.chevron} />
      </summary>
      <div class={s.body}>{wasOpened && children}</div>
    </details>
  );
}

/** Captioned values side by side inside a row's head. */
export function Cells({ cells }: { cells: { caption: string; value: ComponentChildren }[] }) {
  return (
    <span class={s.cells}>
      {cells.map(({ caption, value }) => (
        <span class={s.cell} key={caption}>
          <span class={s.cellCaption}>{caption}</span>
          <span class={s.cellValue}>{value}</span>
        </span>
      ))}
    </span>
  );
}
