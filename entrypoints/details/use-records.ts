import { useEffect, useState } from "preact/hooks";
import type { Records } from "../../core/dataset/kinds.ts";
import { loadRecords } from "../../platform/dataset-asset.ts";

/** All records, read when somebody first needs them; an error in words where they cannot be. */
export function useRecords(wanted: boolean): { records: Records | null; failure: string } {
  const [records, setRecords] = useState<Records | null>(null);
  const [failure, setFailure] = useState("");
  useEffect(() => {
    if (!wanted) return;
    loadRecords().then(setRecords, (error: unknown) => setFailure(error instanceof Error ? error.message : String(error)));
  }, [wanted]);
  return { records, failure };
}
