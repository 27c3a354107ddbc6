import type { ComponentChildren } from "preact";
import { useLocale } from "./locale.tsx";
import type { DatasetView } from "../core/protocol.ts";
import { Mark } from "./Mark.tsx";
import { OldDataset } from "./OldDataset.tsx";
import s from "./Page.module.css";

export type PageProps = { title: string; lead?: string | undefined; dataset?: DatasetView | undefined; children: ComponentChildren };

/** A whole page of ours: the wordmark, a title, and one column. */
export function Page({ title, lead, dataset, children }: PageProps) {
  const { t } = useLocale();
  return (
    <main class={s.page}>
      <p class={s.wordmark}>
        <Mark size={20} />
        {t("appName")}
      </p>
      <h1 class={s.title}>{title}</h1>
      {lead && <p class={s.lead}>{lead}</p>}
      {dataset && <OldDataset dataset={dataset} />}
      <div class={s.content}>{children}</div>
    </main>
  );
}
