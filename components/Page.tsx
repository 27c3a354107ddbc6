import type { ComponentChildren } from "preact";
import { useLocale } from "./locale.tsx";
import { Mark } from "./Mark.tsx";
import s from "./Page.module.css";

/** A whole page of ours: the wordmark, a title, and one column. */
export function Page({ title, lead, children }: { title: string; lead?: string | undefined; children: ComponentChildren }) {
  const { t } = useLocale();
  return (
    <main class={s.page}>
      <p class={s.wordmark}>
        <Mark size={20} />
        {t("appName")}
      </p>
      <h1 class={s.title}>{title}</h1>
      {lead && <p class={s.lead}>{lead}</p>}
      <div class={s.content}>{children}</div>
    </main>
  );
}
