import type { ComponentChildren } from "preact";
import { Icon } from "./Icon.tsx";
import { Opens } from "./Opens.tsx";
import s from "./Row.module.css";

export type RowProps = { caption: string; value: ComponentChildren; meta?: ComponentChildren; children?: ComponentChildren; strong?: boolean };

/** A box of the waybill: caption and value; where there is more to say, it opens in place. */
export function Row({ caption, value, meta, children, strong = false }: RowProps) {
  const head = (
    <>
      <h2 class={s.caption}>{caption}</h2>
      <span class={strong ? `${s.value} ${s.strong}` : s.value}>{value}</span>
      {meta && <span class={s.meta}>{meta}</span>}
    </>
  );
  if (!children) return <div class={`${s.row} ${s.head}`}>{head}</div>;
  const line = (
    <>
      {head}
      <Icon name="chevron" class={s.chevron} />
    </>
  );
  return (
    <Opens class={s.row} head={line} headClass={`${s.head} ${s.opens}`}>
      {() => <div class={s.body}>{children}</div>}
    </Opens>
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
