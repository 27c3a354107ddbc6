import { useMemo, useState } from "preact/hooks";
import { localeOf } from "../../components/apply-settings.ts";
import { SearchPane } from "../../components/encyclopaedia/SearchPane.tsx";
import { localeFor, TranslateContext } from "../../components/locale.tsx";
import { TopBar } from "../../components/TopBar.tsx";
import { TabDetails } from "../details/TabDetails.tsx";
import { useRecords } from "../details/use-records.ts";
import { useSearchAll } from "../details/use-search-all.ts";
import { useTab } from "../details/use-tab.ts";

/** The panel beside the page: it follows the tab in front, and searches the whole dataset. */
export function App() {
  const followed = useTab(null);
  const [query, setQuery] = useState("");
  const [soon, setSoon] = useState(false);
  const values = followed.tab?.settings.values;
  const { records } = useRecords(soon || values?.detailedPanels === true);
  const results = useSearchAll(records, query, soon);
  const locale = localeOf(values);
  const words = useMemo(() => localeFor(locale), [locale]);
  const fullPage = followed.tabId === null ? "/report.html" : `/report.html#/tab/${followed.tabId}`;
  return (
    <TranslateContext.Provider value={words}>
      <TopBar wide={{ href: fullPage, title: words.t("detailsOpenTab") }} />
      <main aria-busy={followed.tab === null}>
        <SearchPane query={query} results={results} onQuery={setQuery} onFocus={() => setSoon(true)} />
        <TabDetails followed={followed} records={records} />
      </main>
    </TranslateContext.Provider>
  );
}
