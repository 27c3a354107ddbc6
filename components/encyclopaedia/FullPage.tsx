import type { ComponentChildren } from "preact";
import { useLocale } from "../locale.tsx";
import { Mark } from "../Mark.tsx";
import head from "../PageHead.module.css";
import s from "./FullPage.module.css";
import { SearchPane, type SearchPaneProps } from "./SearchPane.tsx";

export type FullPageProps = SearchPaneProps & {
  /** Why the dataset cannot be read; "" where it can. */
  failure: string;
  /** True on the first page, which has no title of its own. */
  title: boolean;
  children: ComponentChildren;
};

/** The frame of the full page: the way home, the search, and one column. */
export function FullPage({ failure, title, children, ...search }: FullPageProps) {
  const { t } = useLocale();
  const isSearching = search.query.trim() !== "";
  return (
    <div class={s.page}>
      <header class={s.head}>
        <a class={`${head.wordmark} ${s.home}`} href="#/">
          <Mark size={20} />
          {t("appName")}
        </a>
      </header>
      <main>
        {title && (
          <div class={s.intro}>
            <h1 class={head.title}>{t("contentsTitle")}</h1>
            <p class={head.lead}>{t("contentsLead")}</p>
          </div>
        )}
        <SearchPane {...search} />
        {failure && (
          <p class={s.failure} role="alert">
            {t("failedReason", { reason: failure })} {t("failedText")}
          </p>
        )}
        {/* Kept while a search stands above it: what was open is open still when the search is cleared. */}
        <div hidden={isSearching && title}>{children}</div>
      </main>
    </div>
  );
}
