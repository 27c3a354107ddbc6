import type { ComponentChildren } from "preact";
import s from "./Sheet.module.css";

/** The paper on which the boxes stand. */
export function Sheet({ children }: { children: ComponentChildren }) {
  return <div class={s.sheet}>{children}</div>;
}
