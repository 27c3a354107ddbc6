import { useMemo, useState } from "preact/hooks";
import { DetailsView } from "../../components/panels/DetailsView.tsx";
import type { PanelChoices, PanelId, PanelInput } from "../../core/panels/panel.ts";
import type { Records } from "../../core/dataset/kinds.ts";
import type { FollowedTab } from "./use-tab.ts";
import { usePageAnswers } from "./use-page-answers.ts";
import { useHistory } from "./use-history.ts";

/** The report on a tab with its panels, each given what it needs and no sooner. */
export function TabDetails({ followed: { tabId, tab, reload, change }, records }: { followed: FollowedTab; records: Records | null }) {
  const [choices, setChoices] = useState<Partial<Record<PanelId, PanelChoices>>>({});
  const report = tab?.state === "report" ? tab.report : null;
  const values = tab?.settings.values;
  const isShown = (id: PanelId) => values?.detailedPanels === true && values.panels.includes(id);
  const isOpen = (id: PanelId) => isShown(id) && values?.openPanels.includes(id) === true;
  const soon = report !== null && (isShown("evidence") || isShown("recipients"));
  const { page, outline } = usePageAnswers(tabId, report, { evidence: isOpen("evidence"), recipients: isOpen("recipients"), soon });
  const history = useHistory(records !== null);
  const input = useMemo<PanelInput | null>(() => (report && records ? { report, records, history, now: new Date(), choices: {}, page } : null), [report, records, history, page]);
  return (
    <DetailsView
      tab={tab}
      input={input}
      choices={choices}
      onChoose={(id, made) => setChoices((known) => ({ ...known, [id]: made }))}
      onOutline={outline}
      onRetry={reload}
      onSettings={change}
    />
  );
}
