import { useEffect, useMemo, useState } from "preact/hooks";
import { applySettings, localeOf } from "../../components/apply-settings.ts";
import { localeFor, TranslateContext } from "../../components/locale.tsx";
import { OptionsView } from "../../components/OptionsView.tsx";
import { BUNDLES } from "../../core/messages/t.ts";
import type { DatasetView } from "../../core/protocol.ts";
import type { EffectiveSettings } from "../../core/settings/effective.ts";
import { DEFAULT_SETTINGS } from "../../core/settings/schema.ts";
import { worker } from "../../platform/worker-client.ts";

export function App() {
  const [settings, setSettings] = useState<EffectiveSettings>();
  const [dataset, setDataset] = useState<DatasetView>();
  const [message, setMessage] = useState("");
  const locale = localeOf(settings?.values);
  const words = useMemo(() => localeFor(locale), [locale]);
  const { t } = words;

  const show = (next: EffectiveSettings) => {
    applySettings(next.values);
    setSettings(next);
  };
  const report = (error: unknown) => {
    setSettings((known) => known ?? { values: DEFAULT_SETTINGS, locked: [] });
    setMessage(t("optionsFailed", { reason: error instanceof Error ? error.message : String(error) }));
  };
  useEffect(() => {
    worker.settings().then(show, report);
    worker.dataset().then(setDataset, report);
  }, []);

  if (!settings) return null;
  return (
    <TranslateContext.Provider value={words}>
      <OptionsView
        settings={settings}
        dataset={dataset}
        message={message}
        locales={Object.keys(BUNDLES)}
        onChange={(change) => {
          worker.changeSettings(change).then((answer) => {
            show(answer.settings);
            setMessage(answer.refused.length ? t("optionsFailed", { reason: t("managed") }) : t("optionsSaved"));
          }, report);
        }}
        onUndo={(host) => {
          worker.setDismissed({ host, dismissed: false }).then((next) => {
            show(next);
            setMessage(t("optionsSaved"));
          }, report);
        }}
      />
    </TranslateContext.Provider>
  );
}
