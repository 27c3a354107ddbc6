import type { z } from "zod";
import type { RecordKind, Records } from "../dataset/kinds.ts";
import { recordKinds } from "../dataset/record-kinds.ts";
import type { Policy } from "../settings/policy/keys.ts";
import type { correctionSchema, overlayNoteSchema } from "../settings/policy/overlay.ts";

export type Correction = z.infer<typeof correctionSchema>;
export type OverlayNote = z.infer<typeof overlayNoteSchema>;

/** Keys that hold records, by kind. The dataset's other kinds can be corrected and left out, not added. */
const KEYS_OF_KIND = { services: "overlayServices", operators: "overlayOperators", handling: "overlayHandling", claims: "overlayClaims" } as const;
export type OwnKind = keyof typeof KEYS_OF_KIND;

/** All that an organisation lays over the dataset, from the policy itself and from its pack. */
export type Overlay = {
  records: { [K in OwnKind]: NonNullable<Policy[(typeof KEYS_OF_KIND)[K]]> };
  notes: OverlayNote[];
  corrections: Correction[];
  /** `<kind>/<id>` of bundled records. */
  suppressions: string[];
};

/** Of both; where both have a record of one id, the policy's own wins over the pack's. */
export function overlayOf(policy: Policy, pack: Policy = {}): Overlay {
  return {
    records: {
      services: [...(pack.overlayServices ?? []), ...(policy.overlayServices ?? [])],
      operators: [...(pack.overlayOperators ?? []), ...(policy.overlayOperators ?? [])],
      handling: [...(pack.overlayHandling ?? []), ...(policy.overlayHandling ?? [])],
      claims: [...(pack.overlayClaims ?? []), ...(policy.overlayClaims ?? [])],
    },
    notes: [...(pack.overlayNotes ?? []), ...(policy.overlayNotes ?? [])],
    corrections: [...(pack.overlayCorrections ?? []), ...(policy.overlayCorrections ?? [])],
    suppressions: [...new Set([...(pack.overlaySuppressions ?? []), ...(policy.overlaySuppressions ?? [])])],
  };
}

export function isEmptyOverlay({ records, notes, corrections, suppressions }: Overlay): boolean {
  return [...Object.values(records), notes, corrections, suppressions].every((list) => list.length === 0);
}

/** True where detection is concerned, not reports alone. */
export function changesServices({ records, corrections, suppressions }: Overlay): boolean {
  return records.services.length > 0 || corrections.some(({ record }) => record.startsWith("services/")) || suppressions.some((record) => record.startsWith("services/"));
}

/** Splits `<kind>/<id>`; a handling note's id has a slash of its own. */
export function splitReference(reference: string): { kind: RecordKind; id: string } | undefined {
  const slash = reference.indexOf("/");
  const kind = recordKinds.find((name) => name === reference.slice(0, slash));
  return kind && { kind, id: reference.slice(slash + 1) };
}

/** A copy whose maps can be written to without touching the dataset's. */
export function copyRecords(records: Records): Records {
  return Object.fromEntries(recordKinds.map((kind) => [kind, new Map<string, unknown>(records[kind])])) as unknown as Records;
}
