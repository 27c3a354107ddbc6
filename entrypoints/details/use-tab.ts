import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { applySettings } from "../../components/apply-settings.ts";
import type { TabState } from "../../core/protocol.ts";
import { DEFAULT_SETTINGS } from "../../core/settings/defaults.ts";
import type { EffectiveSettings } from "../../core/settings/effective.ts";
import type { Settings } from "../../core/settings/schema.ts";
import { changesReport } from "../../core/settings/shown-only.ts";
import { watchSettings } from "../../platform/watch-settings.ts";
import { currentTab, watchActiveTab } from "../../platform/tabs.ts";
import { watchTabEntry } from "../../platform/watch-tab.ts";
import { worker } from "../../platform/worker-client.ts";

export type FollowedTab = { tabId: number | null; tab: TabState | null; reload: () => void; change: (made: Partial<Settings>) => void };

function failure(error: unknown): TabState {
  return { state: "failed", settings: { values: DEFAULT_SETTINGS, locked: [] }, reason: error instanceof Error ? error.message : String(error) };
}

/** The state of a tab, kept up: of the one given, or of whichever is in front in this window. */
export function useTab(given: number | null): FollowedTab {
  const [tabId, setTabId] = useState<number | null>(given);
  const [tab, setTab] = useState<TabState | null>(null);
  const asked = useRef(0);
  /** The settings that the state was asked with, and changes of ours on their way to the store. */
  const madeWith = useRef<Settings | null>(null);
  const onTheWay = useRef(0);
  /** How often settings were changed or taken over: an answer about the tab that was asked for earlier bears older ones. */
  const changes = useRef(0);

  const load = useCallback(() => {
    asked.current += 1;
    const mine = asked.current;
    const changesThen = changes.current;
    const ask = async () => {
      const id = given ?? (await currentTab())?.id ?? null;
      const state: TabState = id === null ? { state: "unsupported", settings: await worker.settings() } : await worker.tabState(id);
      return { id, state };
    };
    // An answer about a tab that is no longer in front is dropped.
    const isCurrent = () => mine === asked.current;
    ask().then(
      ({ id, state }) => {
        if (!isCurrent()) return;
        madeWith.current = state.settings.values;
        setTabId(id);
        setTab((known) => {
          const isOld = changesThen !== changes.current && known !== null && known.state !== "failed";
          return withKnownReport(known, isOld ? { ...state, settings: known.settings } : state);
        });
      },
      (error: unknown) => isCurrent() && setTab(failure(error)),
    );
  }, [given]);

  /** Takes settings over. A report is asked for again only where they may change it: it is large, and a panel that opens must not wait for it. */
  const adopt = useCallback(
    (next: EffectiveSettings) => {
      if (onTheWay.current > 0) return;
      const isOther = madeWith.current === null || changesReport(madeWith.current, next.values);
      madeWith.current = next.values;
      changes.current += 1;
      if (isOther) return load();
      setTab((known) => known && { ...known, settings: next });
    },
    [load],
  );

  const shown = tab?.settings.values;
  useLayoutEffect(() => shown && applySettings(shown), [shown]);
  // Before the first frame: what is asked for is on its way while that is drawn.
  useLayoutEffect(() => {
    load();
    const control = new AbortController();
    if (given === null) watchActiveTab(load, control.signal);
    return () => control.abort();
  }, [load, given]);
  useEffect(() => watchSettings((what) => (what === "policy" ? load() : void worker.settings().then(adopt, (error: unknown) => setTab(failure(error))))), [load, adopt]);
  useEffect(() => (tabId === null ? undefined : watchTabEntry(tabId, load)), [tabId, load]);

  const change = (made: Partial<Settings>) => {
    // What a person changes shows at once; the store's answer follows.
    setTab((known) => known && { ...known, settings: { ...known.settings, values: { ...known.settings.values, ...made } } });
    onTheWay.current += 1;
    changes.current += 1;
    worker.changeSettings(made).then(
      ({ settings }) => {
        onTheWay.current -= 1;
        adopt(settings);
      },
      (error: unknown) => {
        onTheWay.current -= 1;
        setTab(failure(error));
      },
    );
  };
  return { tabId, tab, reload: load, change };
}

/** A report that says the same as the one shown is that one: what hangs on it is not done anew when a setting changes. */
function withKnownReport(known: TabState | null, next: TabState): TabState {
  if (known?.state !== "report" || next.state !== "report") return next;
  return JSON.stringify(known.report) === JSON.stringify(next.report) ? { ...next, report: known.report } : next;
}
