import { useEffect, useMemo, useState } from "preact/hooks";
import { applySettings, localeOf } from "../../components/apply-settings.ts";
import { JournalSign } from "../../components/journal/JournalSign.tsx";
import { localeFor, TranslateContext } from "../../components/locale.tsx";
import { FullPage } from "../../components/encyclopaedia/FullPage.tsx";
import { OpensInPlace } from "../../components/panels/RecordLink.tsx";
import type { Records } from "../../core/dataset/kinds.ts";
import type { Route } from "../../core/panels/route.ts";
import type { EffectiveSettings } from "../../core/settings/effective.ts";
import { DEFAULT_SETTINGS } from "../../core/settings/defaults.ts";
import type { Settings } from "../../core/settings/schema.ts";
import { watchSettings } from "../../platform/watch-settings.ts";
import { worker } from "../../platform/worker-client.ts";
import { TabDetails } from "../details/TabDetails.tsx";
import { useRecordingMode } from "../details/use-recording-mode.ts";
import { useRecords } from "../details/use-records.ts";
import { useSearchAll } from "../details/use-search-all.ts";
import { useTab } from "../details/use-tab.ts";
import { Encyclopaedia } from "./Encyclopaedia.tsx";
import { useRoute } from "./use-route.ts";

/** The full page: a report on a tab, or the whole dataset as an encyclopaedia with an address for every record. */
export function App() {
  const [route, replace] = useRoute();
  const [settings, change] = useSettings();
  const { records, failure } = useRecords(true);
  const [typed, setTyped] = useState({ on: route, text: "" });
  // The first page's search stands in its address; any other's ends when that page is left. Set by no effect: one that comes late takes letters away.
  const query = route.page === "home" ? route.query : typed.on === route ? typed.text : "";
  const [soon, setSoon] = useState(false);
  const results = useSearchAll(records, query, soon);
  const locale = localeOf(settings?.values);
  const words = useMemo(() => localeFor(locale), [locale]);
  const search = (text: string) => {
    if (route.page === "home") replace({ page: "home", query: text });
    else setTyped({ on: route, text });
  };
  if (!settings) return null;
  return (
    <TranslateContext.Provider value={words}>
      <OpensInPlace.Provider value>
        <FullPage query={query} results={results} onQuery={search} onFocus={() => setSoon(true)} failure={failure} title={route.page === "home"}>
          <Shown route={route} records={records} settings={settings} onRoute={replace} onSettings={change} />
        </FullPage>
      </OpensInPlace.Provider>
    </TranslateContext.Provider>
  );
}

type ShownProps = { route: Route; records: Records | null; settings: EffectiveSettings; onRoute: (route: Route) => void; onSettings: (change: Partial<Settings>) => void };

function Shown({ route, records, ...rest }: ShownProps) {
  if (route.page === "tab") return <OfTab key={route.tabId} tabId={route.tabId} records={records} />;
  return records ? <Encyclopaedia route={route} records={records} {...rest} /> : null;
}

function OfTab({ tabId, records }: { tabId: number; records: Records | null }) {
  return (
    <>
      <JournalSign mode={useRecordingMode()} />
      <TabDetails followed={useTab(tabId)} records={records} />
    </>
  );
}

function useSettings(): [EffectiveSettings | undefined, (change: Partial<Settings>) => void] {
  const [settings, setSettings] = useState<EffectiveSettings>();
  const show = (known: EffectiveSettings) => {
    applySettings(known.values);
    setSettings(known);
  };
  useEffect(() => {
    const load = () => worker.settings().then(show, () => show({ values: DEFAULT_SETTINGS, locked: [] }));
    void load();
    return watchSettings(() => void load());
  }, []);
  const change = (made: Partial<Settings>) => {
    setSettings((known) => known && { ...known, values: { ...known.values, ...made } });
    worker.changeSettings(made).then(
      (answer) => show(answer.settings),
      () => undefined,
    );
  };
  return [settings, change];
}
