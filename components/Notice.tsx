import type { ComponentChildren } from "preact";
import s from "./Notice.module.css";

/** A state without a report: what it is, what to do, in one calm box. */
export function Notice({ title, text, children, level = 1 }: { title: string; text: string; children?: ComponentChildren; level?: 1 | 2 }) {
  return (
    <section class={s.notice}>
      {level === 1 ? <h1 class={s.title}>{title}</h1> : <h2 class={s.title}>{title}</h2>}
      <p class={s.text}>{text}</p>
      {children && <div class={s.actions}>{children}</div>}
    </section>
  );
}
