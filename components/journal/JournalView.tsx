import type { JournalEntry } from "../../core/journal/entry.ts";
import type { JournalFormat } from "../../core/journal/formats.ts";
import type { Erasure, JournalState } from "../../core/journal/state.ts";
import type { EffectiveSettings } from "../../core/settings/effective.ts";
import type { Settings } from "../../core/settings/schema.ts";
import { useLocale } from "../locale.tsx";
import { Notice } from "../Notice.tsx";
import { PageHead } from "../PageHead.tsx";
import { EraseRows } from "./EraseRows.tsx";
import { Exchange } from "./Exchange.tsx";
import { JournalFilters } from "./JournalFilters.tsx";
import { JournalList } from "./JournalList.tsx";
import { JournalStatus } from "./JournalStatus.tsx";
import s from "./JournalView.module.css";
import type { JournalData, Query } from "./model.ts";
import { OverTime } from "./OverTime.tsx";
import { RowDetail } from "./RowDetail.tsx";
import { Study } from "./Study.tsx";

/** What became of the last thing done, by the part of the page that did it. */
export type Messages = { row: string; exchange: string; erase: string; settings: string };

export type JournalViewProps = {
  settings: EffectiveSettings;
  state: JournalState;
  data: JournalData;
  query: Query;
  selected: number | null;
  /** null: the row is being read, or is gone. */
  entry: JournalEntry | null;
  messages: Messages;
  busy: boolean;
  onPause: (paused: boolean) => void;
  /** Both empty: the study ends. */
  onStudy: (name: string, id: string) => void;
  onQuery: (query: Query) => void;
  onSelect: (row: number | null) => void;
  onToggle: (group: string) => void;
  onSave: (note: string, tags: string[]) => void;
  onSettings: (change: Partial<Settings>) => void;
  onExport: (format: JournalFormat) => void;
  onImport: (file: File) => void;
  onErase: (erasure: Erasure) => void;
  onReset: () => void;
};

/** The journal's page. */
export function JournalView(props: JournalViewProps) {
  const { settings, state, data, query, selected, entry, messages } = props;
  const { t } = useLocale();
  return (
    <main class={s.page}>
      <PageHead title={t("journalTitle")} />
      <JournalStatus state={state} settings={settings} onChange={props.onSettings} onPause={props.onPause} onReset={props.onReset} />
      <p class={s.message} role="status">
        {messages.settings}
      </p>
      {data.total === 0 && !data.partial ? (
        <div class={s.empty}>
          <Notice level={2} title={t("journalEmpty")} text={t(state.mode === "off" ? "journalEmptyOff" : "journalEmptyOn")} />
        </div>
      ) : (
        <>
          <JournalFilters query={query} data={data} onQuery={props.onQuery} />
          <div class={entry ? `${s.rows} ${s.split}` : s.rows}>
            {data.rows.length === 0 ? (
              <p class={s.none}>{t("journalNoMatch")}</p>
            ) : (
              <JournalList data={data} groupBy={query.groupBy} selected={selected} onSelect={props.onSelect} onToggle={props.onToggle} />
            )}
            {entry && <RowDetail entry={entry} names={data.names} fields={settings.values.journalFields} message={messages.row} onSave={props.onSave} onClose={() => props.onSelect(null)} />}
          </div>
          {!data.partial && <OverTime data={data} />}
        </>
      )}
      <div class={s.pair}>
        <Study settings={settings} id={state.session.studyId} onStudy={props.onStudy} />
        <Exchange count={data.rows.length} mayExport={settings.values.journalExport} busy={props.busy || data.partial} message={messages.exchange} onExport={props.onExport} onImport={props.onImport} />
      </div>
      {data.total > 0 && !data.partial && <EraseRows sites={data.values.site} total={data.total} message={messages.erase} onErase={props.onErase} />}
      {data.total === 0 && <p role="status">{messages.erase}</p>}
    </main>
  );
}
