import { useEffect, useState } from "preact/hooks";
import type { RecordingMode } from "../../core/journal/recording.ts";
import { watchJournalState } from "../../platform/journal/changes.ts";
import { worker } from "../../platform/worker-client.ts";

/** Whether the journal runs and who wants it, kept up: a page that stands open must show it as soon as it is so. */
export function useRecordingMode(): RecordingMode {
  const [mode, setMode] = useState<RecordingMode>("off");
  useEffect(() => {
    const look = () => void worker.journalState().then((state) => setMode(state.mode), () => undefined);
    look();
    return watchJournalState(look);
  }, []);
  return mode;
}
