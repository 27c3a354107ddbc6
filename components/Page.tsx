import type { ComponentChildren } from "preact";
import type { DatasetView } from "../core/protocol.ts";
import { OldDataset } from "./OldDataset.tsx";
import s from "./Page.module.css";
import { PageHead } from "./PageHead.tsx";

export type PageProps = { title: string; lead?: string | undefined; dataset?: DatasetView | undefined; children: ComponentChildren };

/** A whole page of ours: the wordmark, a title, and one column. */
export function Page({ title, lead, dataset, children }: PageProps) {
  return (
    <main class={s.page}>
      <div class={s.head}>
        <PageHead title={title} lead={lead} />
      </div>
      {dataset && <OldDataset dataset={dataset} />}
      <div class={s.content}>{children}</div>
    </main>
  );
}
