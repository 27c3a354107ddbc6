import { useEffect, useState } from "preact/hooks";
import { applySettings, localeOf } from "../../components/apply-settings.ts";
import { localeFor, TranslateContext } from "../../components/locale.tsx";
import { WelcomeView } from "../../components/WelcomeView.tsx";
import type { Settings } from "../../core/settings/schema.ts";
import { worker } from "../../platform/worker-client.ts";

export function App() {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    worker.settings().then(
      ({ values }) => {
        applySettings(values);
        setSettings(values);
      },
      // The page reads as well with the browser's own language and theme.
      () => undefined,
    );
  }, []);
  return (
    <TranslateContext.Provider value={localeFor(localeOf(settings))}>
      <WelcomeView onDone={() => window.close()} />
    </TranslateContext.Provider>
  );
}
