import type { ComponentChildren } from "preact";
import s from "./Section.module.css";

/** A part of the journal's page below its list. */
export function Section({ title, help, children }: { title: string; help?: string | undefined; children: ComponentChildren }) {
  return (
    <section class={s.section}>
      <h2 class={s.head}>{title}</h2>
      <div class={s.body}>
        {help && <p class={s.help}>{help}</p>}
        {children}
      </div>
    </section>
  );
}
