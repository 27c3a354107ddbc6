import type { ComponentChildren } from "preact";
import { Locked } from "./Locked.tsx";
import s from "./Setting.module.css";

/** One option: what it is, what it does, its control, and whether an organisation has fixed it. */
export function Setting({ id, name, help, locked, children }: { id: string; name: string; help?: string | undefined; locked: boolean; children: ComponentChildren }) {
  return (
    <div class={s.setting}>
      <div class={s.words}>
        <h2 class={s.name}>{name}</h2>
        {help && (
          <p class={s.help} id={`${id}-help`}>
            {help}
          </p>
        )}
        {locked && <Locked />}
      </div>
      <div class={s.control}>{children}</div>
    </div>
  );
}
