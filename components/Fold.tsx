import type { ComponentChildren } from "preact";
import s from "./Fold.module.css";
import { Icon } from "./Icon.tsx";
import { Opens } from "./Opens.tsx";

export type FoldProps = { title: ComponentChildren; notes: ComponentChildren[]; open?: boolean; children: ComponentChildren };

/** A part that opens in place: a line that says what it is, and all of it inside. The title is a heading of the caller's level. */
export function Fold({ title, notes, open = false, children }: FoldProps) {
  const head = (
    <>
      {title}
      {notes.map((note, index) => (
        <span class={s.note} key={index}>
          {note}
        </span>
      ))}
      <Icon name="chevron" class={s.chevron} />
    </>
  );
  return (
    <Opens class={s.fold} open={open} head={head} headClass={s.head}>
      {() => <div class={s.body}>{children}</div>}
    </Opens>
  );
}

/** Folds in one frame, a hairline between them. */
export function Folds({ children }: { children: ComponentChildren }) {
  return <div class={s.folds}>{children}</div>;
}
