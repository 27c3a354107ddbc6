import { useEffect, useMemo, useState } from "preact/hooks";
import { applySettings, localeOf } from "../../components/apply-settings.ts";
import { localeFor, TranslateContext } from "../../components/locale.tsx";
import { ManagedView, type ManagedViewProps } from "../../components/ManagedView.tsx";
import type { PolicyView } from "../../core/protocol.ts";
import { diagnosticsText } from "../../core/settings/policy/diagnostics.ts";
import type { Settings } from "../../core/settings/schema.ts";
import { watchSettings } from "../../platform/watch-settings.ts";
import { worker } from "../../platform/worker-client.ts";

/** Follows the policy as it changes: an administrator who is trying one out sees it arrive. */
export function App() {
  const [view, setView] = useState<PolicyView>();
  const [settings, setSettings] = useState<Settings>();
  const [copied, setCopied] = useState<ManagedViewProps["copied"]>("no");
  const locale = localeOf(settings);
  const words = useMemo(() => localeFor(locale), [locale]);

  useEffect(() => {
    const load = async () => {
      const [{ values }, next] = await Promise.all([worker.settings(), worker.policy()]);
      applySettings(values);
      setSettings(values);
      setView(next);
    };
    const ask = () => void load().catch((error: unknown) => console.error("Waybill: the policy could not be shown", error));
    ask();
    return watchSettings(ask);
  }, []);

  if (!view) return null;
  const diagnostics = diagnosticsText(view, navigator.userAgent);
  return (
    <TranslateContext.Provider value={words}>
      <ManagedView
        view={view}
        diagnostics={diagnostics}
        copied={copied}
        onCopy={() => {
          navigator.clipboard.writeText(diagnostics).then(
            () => setCopied("yes"),
            () => setCopied("failed"),
          );
        }}
      />
    </TranslateContext.Provider>
  );
}
