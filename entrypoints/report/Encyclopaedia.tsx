import { useEffect, useMemo, useState } from "preact/hooks";
import { Contents } from "../../components/encyclopaedia/Contents.tsx";
import { Listing } from "../../components/encyclopaedia/Listing.tsx";
import { Missing } from "../../components/encyclopaedia/Missing.tsx";
import { RecordPageView } from "../../components/encyclopaedia/RecordPageView.tsx";
import { ServicePanels } from "../../components/encyclopaedia/ServicePanels.tsx";
import type { Records } from "../../core/dataset/kinds.ts";
import { listRecords } from "../../core/encyclopaedia/listing.ts";
import { buildRecordPage } from "../../core/encyclopaedia/record-page.ts";
import { NO_PAGE_ANSWERS, type PanelInput } from "../../core/panels/panel.ts";
import type { Route } from "../../core/panels/route.ts";
import type { Report } from "../../core/report/report.ts";
import type { EffectiveSettings } from "../../core/settings/effective.ts";
import type { Settings } from "../../core/settings/schema.ts";
import { worker } from "../../platform/worker-client.ts";
import { useHistory } from "../details/use-history.ts";

type RecordRoute = Extract<Route, { page: "record" }>;
export type EncyclopaediaProps = {
  route: Exclude<Route, { page: "tab" }>;
  records: Records;
  settings: EffectiveSettings;
  onRoute: (route: Route) => void;
  onSettings: (change: Partial<Settings>) => void;
};

/** The dataset by its addresses: contents, the records of a kind, one record. */
export function Encyclopaedia({ route, records, ...rest }: EncyclopaediaProps) {
  switch (route.page) {
    case "home":
      return (
        <Contents
          counts={{ service: records.services.size, operator: records.operators.size, law: records.laws.size, facility: records.facilities.size, jurisdiction: records.jurisdictions.size, claim: records.claims.size }}
        />
      );
    case "list":
      return <OneKind kind={route.kind} records={records} />;
    case "record":
      return <OneRecord route={route} records={records} {...rest} />;
  }
}

function OneKind({ kind, records }: { kind: RecordRoute["kind"]; records: Records }) {
  const list = useMemo(() => listRecords(records, kind), [records, kind]);
  return <Listing kind={kind} list={list} />;
}

function OneRecord({ route, records, settings, onRoute, onSettings }: Omit<EncyclopaediaProps, "route"> & { route: RecordRoute }) {
  const { kind, id } = route;
  const page = useMemo(() => buildRecordPage(records, { kind, id }), [records, kind, id]);
  if (!page) return <Missing />;
  return (
    <RecordPageView key={`${kind}/${id}`} page={page}>
      {kind === "service" && settings.values.detailedPanels && <Panels route={route} records={records} settings={settings} onRoute={onRoute} onSettings={onSettings} />}
    </RecordPageView>
  );
}

/** The panels of a service without a page: those that a report alone can fill. */
function Panels({ route, records, settings: { values, locked }, onRoute, onSettings }: Omit<EncyclopaediaProps, "route"> & { route: RecordRoute }) {
  const [report, setReport] = useState<Report | null>(null);
  useEffect(() => {
    worker.describe(route.id).then(setReport, () => setReport(null));
  }, [route.id]);
  const history = useHistory(true);
  const input = useMemo<PanelInput | null>(() => (report ? { report, records, history, now: new Date(), choices: {}, page: NO_PAGE_ANSWERS } : null), [report, records, history]);
  return (
    <ServicePanels
      shown={values.panels}
      open={route.panel ? [route.panel, ...values.openPanels.filter((id) => id !== route.panel)] : values.openPanels}
      locked={locked.includes("panels")}
      input={input}
      choices={route.panel ? { [route.panel]: route.choices } : {}}
      onOpen={(openPanels) => {
        if (route.panel && !openPanels.includes(route.panel)) onRoute({ ...route, panel: null, choices: {} });
        onSettings({ openPanels });
      }}
      onChoose={(panel, choices) => onRoute({ ...route, panel, choices })}
      onArrange={(panels) => onSettings({ panels })}
    />
  );
}
