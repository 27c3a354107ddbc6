import { useEffect, useState } from "preact/hooks";
import type { RecordHistory } from "../../core/dataset/changes/history.ts";
import { loadHistory } from "../../platform/dataset-asset.ts";

/**
 * What versions of the dataset did to its records; null until it is read, and where it cannot be: nothing else depends on it.
 *
 * @param wanted true once there are records of which it tells
 */
export function useHistory(wanted: boolean): RecordHistory | null {
  const [history, setHistory] = useState<RecordHistory | null>(null);
  useEffect(() => {
    if (wanted) loadHistory().then(setHistory, () => undefined);
  }, [wanted]);
  return history;
}
