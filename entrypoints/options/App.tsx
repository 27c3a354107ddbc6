import { useEffect, useMemo, useState } from "preact/hooks";
import { applySettings, localeOf } from "../../components/apply-settings.ts";
import { localeFor, TranslateContext } from "../../components/locale.tsx";
import { OptionsView } from "../../components/OptionsView.tsx";
import { BUNDLES, translator } from "../../core/messages/t.ts";
import type { DatasetView } from "../../core/protocol.ts";
import type { EffectiveSettings } from "../../core/settings/effective.ts";
import { DEFAULT_SETTINGS } from "../../core/settings/defaults.ts";
import { allowSites, patternsToAllow, sortLaterPatterns } from "../../platform/site-access.ts";
import { watchSettings } from "../../platform/watch-settings.ts";
import { worker } from "../../platform/worker-client.ts";

const FALLBACK: EffectiveSettings = { values: DEFAULT_SETTINGS, locked: [] };

/** What became of the last thing done: said in the language of the settings that hold now. */
type Outcome = { key: "optionsSaved" } | { key: "optionsFailed"; reason: string };

function failure(error: unknown): Outcome {
  return { key: "optionsFailed", reason: error instanceof Error ? error.message : String(error) };
}

export function App() {
  const [settings, setSettings] = useState<EffectiveSettings>();
  const [dataset, setDataset] = useState<DatasetView>();
  const [toAllow, setToAllow] = useState<string[]>([]);
  const [newSites, setNewSites] = useState<string[]>([]);
  const [outcome, setOutcome] = useState<Outcome>();
  const locale = localeOf(settings?.values);
  const words = useMemo(() => localeFor(locale), [locale]);

  useEffect(() => {
    void load();
    return watchSettings(() => void load());
    async function load(): Promise<void> {
      try {
        const known = await worker.settings();
        applySettings(known.values);
        setSettings(known);
        setToAllow(await patternsToAllow(known.values));
        setDataset(await worker.dataset());
        setNewSites((await sortLaterPatterns()).toAllow);
      } catch (error) {
        setSettings((known) => known ?? FALLBACK);
        setOutcome(failure(error));
      }
    }
  }, []);

  async function change(made: Promise<EffectiveSettings>, refused = false): Promise<void> {
    try {
      const next = await made;
      applySettings(next.values);
      setSettings(next);
      setOutcome(refused ? failure(translator(locale)("managed")) : { key: "optionsSaved" });
    } catch (error) {
      setOutcome(failure(error));
    }
  }

  if (!settings) return null;
  return (
    <TranslateContext.Provider value={words}>
      <OptionsView
        settings={settings}
        dataset={dataset}
        message={outcome ? words.t(outcome.key, outcome.key === "optionsFailed" ? { reason: outcome.reason } : {}) : ""}
        locales={Object.keys(BUNDLES)}
        onChange={(wanted) => {
          const isLocked = settings.locked.some((key) => Object.hasOwn(wanted, key));
          void change(worker.changeSettings(wanted).then((answer) => answer.settings), isLocked);
        }}
        toAllow={toAllow}
        onAllow={() => {
          // Before anything else: afterwards the click that allows to ask is spent.
          void allowSites(toAllow).then(async () => setToAllow(await patternsToAllow(settings.values)), (error: unknown) => setOutcome(failure(error)));
        }}
        newSites={newSites}
        onAllowNew={() => {
          void allowSites(newSites).then(async () => setNewSites((await sortLaterPatterns()).toAllow), (error: unknown) => setOutcome(failure(error)));
        }}
        onUndo={(host) => void change(worker.setDismissed({ host, dismissed: false }))}
      />
    </TranslateContext.Provider>
  );
}
