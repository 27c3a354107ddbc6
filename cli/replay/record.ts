import { replayEvidence } from "../../core/evidence/replay.ts";
import { detectionOf, readEvidence } from "../../core/evidence/record.ts";
import type { Engine } from "../engine.ts";
import type { Replayed } from "./replay.ts";

/** An evidence record, compared with what the engine and the dataset here say of the same signals. */
export type ReplayedRecord = Replayed & {
  /** Whether every statement of the record stands in the dataset here as it did. */
  statements: "same" | "changed";
};

export function isEvidenceRecord(value: unknown): boolean {
  return typeof value === "object" && value !== null && "format" in value && value.format === "waybill-evidence";
}

/** Decides again and joins again. Every change is a line that says what was, what is, and why. Throws on a damaged record. */
export function replayRecord(value: unknown, { dataset: { index, records, stamp } }: Engine): ReplayedRecord {
  const record = readEvidence(value);
  const { sameVerdict, sameStatements, detection, changes } = replayEvidence({ record, index, records, stamp });
  return {
    url: record.address.origin + record.address.path,
    verdict: detection === null ? "unknown" : sameVerdict ? "same" : "changed",
    statements: sameStatements ? "same" : "changed",
    changes: changes.map(({ what, was, is, because }) => `${what}: ${was || "nothing"} → ${is || "nothing"} (${because})`),
    dataset: { saved: record.dataset.hash, now: stamp.hash },
    detection: detection ?? detectionOf(record),
  };
}
