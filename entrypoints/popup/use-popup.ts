import { useCallback, useLayoutEffect, useRef, useState } from "preact/hooks";
import { applySettings } from "../../components/apply-settings.ts";
import type { PopupProps } from "../../components/Popup.tsx";
import type { RecordingMode } from "../../core/journal/recording.ts";
import type { TabState } from "../../core/protocol.ts";
import type { Report } from "../../core/report/report.ts";
import { DEFAULT_SETTINGS } from "../../core/settings/defaults.ts";
import { currentWindow, openFullPage, openSidePanel } from "../../platform/panel.ts";
import { currentTab } from "../../platform/tabs.ts";
import { worker } from "../../platform/worker-client.ts";
import { useEvidence } from "./use-evidence.ts";
import { useSearch } from "./use-search.ts";

/** The tab's state from the worker. What fails becomes a state too, so that it can be read and mended. */
async function ask(what: "tabState" | "checkTab"): Promise<TabState> {
  try {
    const tab = await currentTab();
    if (!tab) return { state: "unsupported", settings: await worker.settings() };
    return await worker[what](tab.id);
  } catch (error) {
    return failure(error);
  }
}

function failure(error: unknown): TabState {
  return { state: "failed", settings: { values: DEFAULT_SETTINGS, locked: [] }, reason: error instanceof Error ? error.message : String(error) };
}

/** State and callbacks of the popup. */
export function usePopup(): PopupProps {
  const [tab, setTab] = useState<TabState | null>(null);
  const [described, setDescribed] = useState<Report | null>(null);
  const [busy, setBusy] = useState(false);
  const search = useSearch();
  const [journal, setJournal] = useState<RecordingMode>("off");
  const evidence = useEvidence();
  const isAlive = useRef(true);
  // Known beforehand: a panel opens only from the click itself, which the first wait would spend.
  const place = useRef<{ windowId: number | undefined; tabId: number | undefined }>({ windowId: undefined, tabId: undefined });

  const show = useCallback((next: TabState) => {
    if (!isAlive.current) return;
    applySettings(next.settings.values);
    setTab(next);
    setBusy(false);
  }, []);
  const load = useCallback(
    (what: "tabState" | "checkTab") => {
      setBusy(true);
      void ask(what).then(show);
    },
    [show],
  );
  // Before the first frame: the answer is on its way while that is drawn.
  useLayoutEffect(() => {
    load("tabState");
    void Promise.all([currentWindow(), currentTab()]).then(([windowId, active]) => {
      place.current = { windowId, tabId: active?.id };
    });
    worker.journalState().then(({ mode }) => setJournal(mode), () => undefined);
    return () => {
      isAlive.current = false;
    };
  }, [load]);

  const describe = (service: string) => worker.describe(service).then(setDescribed, (error: unknown) => show(failure(error)));
  const change = (made: Promise<unknown>) => {
    made.then(
      () => {
        load("tabState");
        if (described?.page.service) void describe(described.page.service);
      },
      (error: unknown) => show(failure(error)),
    );
  };
  return {
    tab,
    described,
    busy,
    journal,
    evidenceMessage: evidence.message,
    onEvidence: evidence.write,
    query: search.query,
    results: search.results,
    onQuery: search.ask,
    onChoose: ({ service }) => void describe(service),
    onSubmit: () => {
      search.best().then(
        (found) => void (found && describe(found.service)),
        (error: unknown) => show(failure(error)),
      );
    },
    onDetails: () => {
      const { windowId, tabId } = place.current;
      const address = described?.page.service ? `#/service/${described.page.service}` : tabId === undefined ? "" : `#/tab/${tabId}`;
      const isOffered = tab?.settings.values.sidePanel !== false;
      const opened = described || !isOffered || windowId === undefined ? Promise.resolve(false) : openSidePanel(windowId);
      void opened.then((isOpen) => (isOpen ? undefined : openFullPage(address))).then(() => close());
    },
    onBack: () => setDescribed(null),
    onCheck: () => load("checkTab"),
    onRetry: () => load("tabState"),
    onRegion: (region) => change(worker.changeSettings({ region })),
    onDismissed: (dismissed) => {
      if (tab?.state === "report") change(worker.setDismissed({ host: tab.host, dismissed }));
    },
  };
}
