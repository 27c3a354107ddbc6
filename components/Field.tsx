import type { ComponentChildren } from "preact";
import s from "./Field.module.css";

/** One box of the form: a small caption, and what stands in it. */
export function Field({ caption, children }: { caption: string; children: ComponentChildren }) {
  return (
    <div class={s.field}>
      <dt class={s.caption}>{caption}</dt>
      <dd class={s.value}>{children}</dd>
    </div>
  );
}

/** Boxes side by side with a hairline between them, as on a printed form. */
export function Fields({ children }: { children: ComponentChildren }) {
  return <dl class={s.fields}>{children}</dl>;
}

/** A value that is missing, said in words. */
export function Unknown({ children }: { children: ComponentChildren }) {
  return <span class={s.unknown}>{children}</span>;
}
