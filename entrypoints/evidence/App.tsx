import { useEffect, useMemo, useState } from "preact/hooks";
import { applySettings, localeOf } from "../../components/apply-settings.ts";
import { EvidenceView } from "../../components/evidence/EvidenceView.tsx";
import { localeFor, TranslateContext } from "../../components/locale.tsx";
import { Notice } from "../../components/Notice.tsx";
import { Page } from "../../components/Page.tsx";
import { EVIDENCE_FILES, evidenceFileName, type EvidenceFormat, writeEvidence } from "../../core/evidence/exchange.ts";
import type { EvidenceRecord } from "../../core/evidence/record.ts";
import type { Names } from "../../core/journal/filter.ts";
import type { EffectiveSettings } from "../../core/settings/effective.ts";
import { loadNames } from "../../platform/journal/reader.ts";
import { saveFile } from "../../platform/save-file.ts";
import { currentTab } from "../../platform/tabs.ts";
import { worker } from "../../platform/worker-client.ts";

export function App() {
  const [settings, setSettings] = useState<EffectiveSettings>();
  const [record, setRecord] = useState<EvidenceRecord>();
  const [names, setNames] = useState<Names>(new Map());
  const [reason, setReason] = useState("");
  const locale = localeOf(settings?.values);
  const words = useMemo(() => localeFor(locale), [locale]);
  const { t } = words;

  useEffect(() => {
    // A record stands without them too.
    loadNames().then(({ shown }) => setNames(shown), () => undefined);
    load().catch((error: unknown) => setReason(error instanceof Error ? error.message : String(error)));
    async function load(): Promise<void> {
      const known = await worker.settings();
      applySettings(known.values);
      setSettings(known);
      const tab = await currentTab();
      setRecord(await worker.evidence(tab?.id ?? -1));
    }
  }, []);
  useEffect(() => {
    document.title = `${t("appName")}: ${t("evidenceTitle")}`;
  }, [t]);

  const save = (format: EvidenceFormat) => {
    const { type } = EVIDENCE_FILES[format];
    if (record) saveFile(evidenceFileName(record, format), type, [writeEvidence(record, format)]);
  };
  return (
    <TranslateContext.Provider value={words}>
      {record && <EvidenceView record={record} names={names} onSave={save} onPrint={() => print()} />}
      {!record && (
        <Page title={t("evidenceTitle")}>
          {reason ? <Notice level={2} title={t("failedTitle")} text={t("failedReason", { reason })} /> : <p role="status">{t("loading")}</p>}
        </Page>
      )}
    </TranslateContext.Provider>
  );
}
