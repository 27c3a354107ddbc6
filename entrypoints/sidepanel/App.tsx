import { useMemo, useState } from "preact/hooks";
import { localeOf } from "../../components/apply-settings.ts";
import { SearchPane } from "../../components/encyclopaedia/SearchPane.tsx";
import { JournalSign } from "../../components/journal/JournalSign.tsx";
import { localeFor, TranslateContext } from "../../components/locale.tsx";
import { PanelOff } from "../../components/PanelOff.tsx";
import { TopBar } from "../../components/TopBar.tsx";
import { TabDetails } from "../details/TabDetails.tsx";
import { useRecordingMode } from "../details/use-recording-mode.ts";
import { useRecords } from "../details/use-records.ts";
import { useSearchAll } from "../details/use-search-all.ts";
import { type FollowedTab, useTab } from "../details/use-tab.ts";

/** The panel beside the page, in the language of the settings; where it is switched off it says so and shows nothing else. */
export function App() {
  const followed = useTab(null);
  const mode = useRecordingMode();
  const settings = followed.tab?.settings;
  const locale = localeOf(settings?.values);
  const words = useMemo(() => localeFor(locale), [locale]);
  const isOff = settings?.values.sidePanel === false;
  const fullPage = followed.tabId === null ? "/report.html" : `/report.html#/tab/${followed.tabId}`;
  return (
    <TranslateContext.Provider value={words}>
      <TopBar wide={{ href: fullPage, title: words.t("detailsOpenTab") }} />
      <main aria-busy={followed.tab === null}>
        <JournalSign mode={mode} />
        {isOff ? <PanelOff settings={settings} /> : <Followed followed={followed} />}
      </main>
    </TranslateContext.Provider>
  );
}

/** The tab in front, and a search over the whole dataset. */
function Followed({ followed }: { followed: FollowedTab }) {
  const [query, setQuery] = useState("");
  const [soon, setSoon] = useState(false);
  const { records } = useRecords(soon || followed.tab?.settings.values.detailedPanels === true);
  const results = useSearchAll(records, query, soon);
  return (
    <>
      <SearchPane query={query} results={results} onQuery={setQuery} onFocus={() => setSoon(true)} />
      <TabDetails followed={followed} records={records} />
    </>
  );
}
