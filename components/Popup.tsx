import type { ComponentChildren, JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { Report } from "../core/report/report.ts";
import type { RecordingMode } from "../core/journal/recording.ts";
import type { TabState } from "../core/protocol.ts";
import type { EffectiveSettings } from "../core/settings/effective.ts";
import type { SearchResult } from "../core/search/search.ts";
import { Attention } from "./Attention.tsx";
import { Button } from "./Button.tsx";
import { type EvidenceChoice, EvidenceActions } from "./evidence/EvidenceActions.tsx";
import { Foot } from "./Foot.tsx";
import { JournalSign } from "./journal/JournalSign.tsx";
import { useLocale } from "./locale.tsx";
import { ManagedLine } from "./ManagedLine.tsx";
import { Notice } from "./Notice.tsx";
import { OldDataset } from "./OldDataset.tsx";
import s from "./Popup.module.css";
import { ReportHeader } from "./ReportHeader.tsx";
import { ReportView } from "./ReportView.tsx";
import { SearchBox } from "./SearchBox.tsx";
import { Sheet } from "./Sheet.tsx";
import { TopBar } from "./TopBar.tsx";

export type PopupProps = {
  /** null: not yet known. */
  tab: TabState | null;
  /** A service that was found by searching, in place of the tab's own report. */
  described: Report | null;
  busy: boolean;
  query: string;
  results: SearchResult[] | null;
  onQuery: (query: string) => void;
  onChoose: (result: SearchResult) => void;
  onSubmit: () => void;
  onBack: () => void;
  onCheck: () => void;
  onRetry: () => void;
  onRegion: (region: string) => void;
  onDismissed: (dismissed: boolean) => void;
  onDetails: () => void;
  journal: RecordingMode;
  /** What became of the last evidence record: "" nothing to say. */
  evidenceMessage: string;
  onEvidence: (choice: EvidenceChoice) => void;
};

/** The popup: one screen for each state of the tab. */
export function Popup(props: PopupProps) {
  const { t } = useLocale();
  const { tab, described, query, results, onQuery, onChoose, onSubmit } = props;
  return (
    <>
      <TopBar onBack={described ? props.onBack : undefined} onDetails={props.onDetails} />
      <JournalSign mode={props.journal} />
      <main class={s.main} aria-busy={tab === null || props.busy}>
        {tab === null && <p class={s.loading}>{t("loading")}</p>}
        {tab && described && <Described {...props} report={described} tab={tab} />}
        {tab && !described && <Screen {...props} tab={tab} search={<SearchBox query={query} results={results} onQuery={onQuery} onChoose={onChoose} onSubmit={onSubmit} />} />}
        {tab?.settings.organisation && <ManagedLine organisation={tab.settings.organisation.name} />}
      </main>
    </>
  );
}

function Described({ report, tab, onRegion }: PopupProps & { report: Report; tab: TabState }) {
  return (
    <>
      <ReportHeader report={report} host="" settings={tab.settings} described onRegion={onRegion} />
      <Attention attention={report.attention ?? []} overlay={report.organisation} organisation={tab.settings.organisation?.name ?? ""} />
      <OldDataset dataset={report.dataset} />
      <ReportView report={report} described />
      <Foot dataset={report.dataset} host="" dismissed={false} canDismiss={false} onDismissed={() => undefined} />
    </>
  );
}

type ScreenProps = Omit<PopupProps, "tab"> & { tab: TabState; search: JSX.Element };

function Screen({ tab, search, ...props }: ScreenProps) {
  const { t } = useLocale();
  const check = <CheckButton settings={tab.settings} busy={props.busy} onCheck={props.onCheck} />;
  switch (tab.state) {
    case "report":
      return <ReportScreen {...props} tab={tab} search={search} check={check} />;
    case "noAccess":
      return (
        <>
          {tab.leftOut ? <Boxed title={t("leftOutTitle")} text={t("leftOutText")} host={tab.host} /> : <Boxed title={t("noAccessTitle")} text={[t("noAccessText"), tab.settings.organisation ? t("blockedHint") : ""].join(" ").trim()} host={tab.host}>{check}</Boxed>}
          {search}
          {tab.dataset && <OldDataset dataset={tab.dataset} />}
        </>
      );
    case "unsupported":
      return (
        <>
          <Boxed title={t("unsupportedTitle")} text={t("unsupportedText")} />
          {search}
          {tab.dataset && <OldDataset dataset={tab.dataset} />}
        </>
      );
    case "failed":
      return (
        <>
          <Boxed title={t("failedTitle")} text={`${t("failedReason", { reason: tab.reason })} ${t("failedText")}`}>
            <Button primary onClick={props.onRetry}>{t("retry")}</Button>
          </Boxed>
          {search}
        </>
      );
  }
}

function ReportScreen({ tab, search, check, onRegion, onDismissed, evidenceMessage, onEvidence }: ScreenProps & { tab: Extract<TabState, { state: "report" }>; check: JSX.Element }) {
  const { t } = useLocale();
  const { report, settings, host, dismissed } = tab;
  // A report has thousands of elements: without this, every key pressed in the search field would render them anew.
  const view = useMemo(() => <ReportView report={report} />, [report]);
  if (report.status === "notInData") {
    return (
      <>
        <Attention attention={report.attention ?? []} organisation={settings.organisation?.name ?? ""} />
        <Boxed title={t("unknownTitle")} text={t("unknownText")} host={host}>{check}</Boxed>
        {search}
        <OldDataset dataset={report.dataset} />
        <Foot dataset={report.dataset} host="" dismissed={false} canDismiss={false} onDismissed={onDismissed} />
      </>
    );
  }
  return (
    <>
      <ReportHeader report={report} host={host} settings={settings} described={false} onRegion={onRegion} />
      <Attention attention={report.attention ?? []} overlay={report.organisation} organisation={settings.organisation?.name ?? ""} />
      {search}
      <OldDataset dataset={report.dataset} />
      {view}
      <EvidenceActions message={evidenceMessage} onEvidence={onEvidence} />
      <Foot dataset={report.dataset} host={host} dismissed={dismissed} canDismiss={!settings.locked.includes("dismissed")} onDismissed={onDismissed} />
    </>
  );
}

/** "Check this page", or why it cannot be: switched off by the person or by the organisation. */
function CheckButton({ settings, busy, onCheck }: { settings: EffectiveSettings; busy: boolean; onCheck: () => void }) {
  const { t } = useLocale();
  if (settings.values.checkPage) {
    return (
      <Button primary onClick={onCheck} disabled={busy}>
        {t(busy ? "checking" : "checkPage")}
      </Button>
    );
  }
  const isManaged = settings.locked.includes("checkPage");
  return (
    <>
      <Button disabled label={isManaged ? `${t("checkPage")}. ${t("managed")}` : undefined} onClick={onCheck}>
        {t("checkPage")}
      </Button>
      <p class={s.why}>{isManaged ? `${t("checkOff")} ${t("managed")}.` : t("checkOff")}</p>
    </>
  );
}

function Boxed({ host, children, ...notice }: { title: string; text: string; host?: string; children?: ComponentChildren }) {
  return (
    <div class={s.boxed}>
      <Sheet>
        {host && <p class={s.host}>{host}</p>}
        <Notice {...notice}>{children}</Notice>
      </Sheet>
    </div>
  );
}
