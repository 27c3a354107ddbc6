import type { ComponentChildren } from "preact";
import s from "./Section.module.css";

/** A captioned part of a panel. The caption is a heading; the panel's own title stands above it. */
export function Section({ title, note, children }: { title: ComponentChildren; note?: ComponentChildren; children: ComponentChildren }) {
  return (
    <section class={s.section}>
      <h3 class={s.title}>
        {title}
        {note !== undefined && <span class={s.note}> {note}</span>}
      </h3>
      {children}
    </section>
  );
}
