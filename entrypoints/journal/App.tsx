import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from "preact/hooks";
import { applySettings, localeOf } from "../../components/apply-settings.ts";
import { JournalView, type Messages } from "../../components/journal/JournalView.tsx";
import { rowCount } from "../../components/journal/row-count.ts";
import { localeFor, TranslateContext } from "../../components/locale.tsx";
import type { JournalState } from "../../core/journal/state.ts";
import type { EffectiveSettings } from "../../core/settings/effective.ts";
import { watchJournalState } from "../../platform/journal/changes.ts";
import { worker } from "../../platform/worker-client.ts";
import { useJournal } from "./use-journal.ts";

const QUIET: Messages = { row: "", exchange: "", erase: "", settings: "" };
const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

export function App() {
  const journal = useJournal();
  const [settings, setSettings] = useState<EffectiveSettings>();
  const [state, setState] = useState<JournalState>();
  const [messages, setMessages] = useState(QUIET);
  const [busy, setBusy] = useState(false);
  const locale = localeOf(settings?.values);
  const words = useMemo(() => localeFor(locale), [locale]);
  const { t } = words;
  const say = (part: keyof Messages, text: string) => setMessages((known) => ({ ...known, [part]: text }));

  const load = useCallback(async () => {
    try {
      // Both at once: each is a way to the worker and back.
      const [known, now] = await Promise.all([worker.settings(), worker.journalState()]);
      applySettings(known.values);
      setSettings(known);
      setState(now);
    } catch (error) {
      setMessages((all) => ({ ...all, settings: reasonOf(error) }));
    }
  }, []);
  useLayoutEffect(() => {
    const again = () => void load();
    again();
    return watchJournalState(again);
  }, [load]);
  useEffect(() => {
    document.title = `${t("appName")}: ${t("journalTitle")}`;
  }, [t]);

  /** Does a thing and says what became of it, in its part of the page. What became of the thing before is no word on this one. */
  const act = (part: keyof Messages, work: () => Promise<string>) => {
    setBusy(true);
    say(part, "");
    work()
      .catch((error: unknown) => t("journalFailed", { reason: reasonOf(error) }))
      .then((text) => {
        say(part, text);
        setBusy(false);
        journal.rows?.reload();
        return load();
      }, () => undefined);
  };

  if (!settings || !state || !journal.data) return <p aria-busy="true">{t("loading")}</p>;
  const { data, rows, entry } = journal;
  return (
    <TranslateContext.Provider value={words}>
      <JournalView
        settings={settings}
        state={state}
        data={data}
        query={journal.query}
        selected={journal.selected}
        entry={entry}
        messages={messages}
        busy={busy}
        onPause={(paused) => act("settings", () => worker.journalSession({ ...state.session, paused }).then(() => ""))}
        onStudy={(name, id) =>
          act("settings", async () => {
            if (!settings.locked.includes("journalStudy")) await worker.changeSettings({ journalStudy: name });
            await worker.journalSession({ ...state.session, studyId: name === "" ? "" : id || crypto.randomUUID().slice(0, 8) });
            return "";
          })
        }
        onQuery={journal.setQuery}
        onSelect={(row) => {
          say("row", "");
          journal.setSelected(row);
        }}
        onToggle={journal.toggle}
        onSave={(note, tags) => entry && act("row", () => worker.annotateRow({ id: entry.id, note, tags }).then(() => t("rowSaved")))}
        onSettings={(change) =>
          act("settings", async () => {
            const answer = await worker.changeSettings(change);
            return answer.refused.length > 0 ? t("managed") : "";
          })
        }
        onExport={(format) =>
          rows &&
          act("exchange", async () => {
            const { exportJournal } = await import("./transfer.ts");
            await exportJournal(data.rows, format, rows.read);
            return t("exportDone", { rows: rowCount(words, data.rows.length) });
          })
        }
        onImport={(file) =>
          act("exchange", async () => {
            const { importJournal } = await import("./transfer.ts");
            const { added, known, wrong } = await importJournal(file, (count) => say("exchange", t("importRuns", { count })));
            const [first] = wrong;
            const done = t("importDone", { added, known, wrong: wrong.length });
            return first ? `${done} ${t("importWrong", first)}` : done;
          })
        }
        onErase={(erasure) => act("erase", () => worker.eraseRows(erasure).then((count) => t("eraseDone", { rows: rowCount(words, count) })))}
        onReset={() => act("settings", () => worker.resetJournal().then(() => ""))}
      />
    </TranslateContext.Provider>
  );
}
