import type { ComponentChildren } from "preact";
import type { TabState } from "../../core/protocol.ts";
import type { Settings } from "../../core/settings/schema.ts";
import { Button } from "../Button.tsx";
import { Foot } from "../Foot.tsx";
import { useLocale } from "../locale.tsx";
import { Notice } from "../Notice.tsx";
import { OldDataset } from "../OldDataset.tsx";
import { ReportHeader } from "../ReportHeader.tsx";
import { ReportView } from "../ReportView.tsx";
import { Sheet } from "../Sheet.tsx";
import s from "./DetailsView.module.css";
import { PanelChooser } from "./PanelChooser.tsx";
import { PanelStack, type PanelStackProps } from "./PanelStack.tsx";

export type DetailsViewProps = Pick<PanelStackProps, "input" | "choices" | "onChoose" | "onOutline"> & {
  /** null: not yet known. */
  tab: TabState | null;
  onRetry: () => void;
  onSettings: (change: Partial<Settings>) => void;
};

/** The report on a tab's page with every panel that a researcher has chosen; for everybody else the report of the popup. */
export function DetailsView({ tab, onRetry, ...rest }: DetailsViewProps) {
  const { t } = useLocale();
  if (!tab) return <p class={s.loading}>{t("loading")}</p>;
  switch (tab.state) {
    case "report":
      return <Report tab={tab} {...rest} />;
    case "noAccess":
      return <Stated title={t("noAccessTitle")} text={t("panelNoAccess")} host={tab.host} />;
    case "unsupported":
      return <Stated title={t("unsupportedTitle")} text={t("panelUnsupported")} />;
    case "failed":
      return (
        <Stated title={t("failedTitle")} text={`${t("failedReason", { reason: tab.reason })} ${t("failedText")}`}>
          <Button primary onClick={onRetry}>{t("retry")}</Button>
        </Stated>
      );
  }
}

function Stated({ host, children, ...notice }: { title: string; text: string; host?: string; children?: ComponentChildren }) {
  return (
    <Sheet>
      {host && <p class={s.host}>{host}</p>}
      <Notice {...notice}>{children}</Notice>
    </Sheet>
  );
}

type ReportProps = Omit<DetailsViewProps, "tab" | "onRetry"> & { tab: Extract<TabState, { state: "report" }> };

function Report({ tab: { report, host, settings }, onSettings, ...stack }: ReportProps) {
  const { t } = useLocale();
  const { values, locked } = settings;
  const isKnown = report.status !== "notInData";
  return (
    <>
      <ReportHeader report={report} host={host} settings={settings} described={false} onRegion={(region) => onSettings({ region })} />
      <OldDataset dataset={report.dataset} />
      {!isKnown && <Stated title={t("unknownTitle")} text={t("panelUnknown")} />}
      {values.detailedPanels ? (
        <>
          <PanelStack {...stack} hasPage shown={values.panels} open={values.openPanels} onOpen={(openPanels) => onSettings({ openPanels })} />
          <PanelChooser shown={values.panels} locked={locked.includes("panels")} onChange={(panels) => onSettings({ panels })} />
        </>
      ) : (
        <>
          {isKnown && <ReportView report={report} />}
          <Invitation locked={locked.includes("detailedPanels")} onTurnOn={() => onSettings({ detailedPanels: true })} />
        </>
      )}
      <Foot dataset={report.dataset} host="" dismissed={false} canDismiss={false} onDismissed={() => undefined} />
    </>
  );
}

function Invitation({ locked, onTurnOn }: { locked: boolean; onTurnOn: () => void }) {
  const { t } = useLocale();
  return (
    <section class={s.invitation}>
      <h2 class={s.invited}>{t("detailsTitle")}</h2>
      <p>{t("detailsText")}</p>
      {locked ? <p class={s.managed}>{t("managed")}</p> : <Button onClick={onTurnOn}>{t("detailsTurnOn")}</Button>}
    </section>
  );
}
