import { z } from "zod";
import { dateSchema } from "../schema/common.ts";
import { diffFields } from "./diff.ts";

/** Any record, as its file has it. */
export type AnyJson = Record<string, unknown>;
/** Records by `<kind>/<id>`. */
export type RecordSet = ReadonlyMap<string, AnyJson>;

const stampSchema = z.strictObject({ version: z.string(), hash: z.string(), date: dateSchema });
const recordChangeSchema = z.strictObject({
  record: z.string(),
  what: z.enum(["added", "raised", "corrected", "removed"]),
  name: z.string(),
  /** raised: from which status to which. */
  from: z.string().optional(),
  to: z.string().optional(),
  /** Of a record that was there before: fields that differ. For `raised` only those that were filled before; the rest is new. */
  fields: z.array(z.strictObject({ field: z.string(), before: z.string(), after: z.string() })).optional(),
});
const versionSchema = z.strictObject({ ...stampSchema.shape, since: stampSchema.nullable(), changes: z.array(recordChangeSchema) });

/** `data/CHANGELOG.json`: newest version first. */
export const changelogSchema = z.array(versionSchema);
export type RecordChange = z.infer<typeof recordChangeSchema>;
export type VersionChanges = z.infer<typeof versionSchema>;

const TIERS = ["stub", "sourced", "full"];

function nameOf(record: AnyJson): string {
  const { name, text, service, region } = record as { name?: string; text?: string; service?: string; region?: string };
  return name ?? text ?? [service, region].filter(Boolean).join(" ");
}

/** What became of each record between two versions, sorted by record. One of which nothing but its dates changed is left out. */
export function compareRecords(before: RecordSet, after: RecordSet): RecordChange[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])].toSorted();
  return keys.flatMap((record): RecordChange[] => {
    const old = before.get(record);
    const now = after.get(record);
    if (!old || !now) return [{ record, what: now ? "added" : "removed", name: nameOf(now ?? old ?? {}) }];
    const { recordStatus: from, ...oldFacts } = old as { recordStatus: string };
    const { recordStatus: to, ...facts } = now as { recordStatus: string };
    const all = diffFields(oldFacts, facts);
    if (TIERS.indexOf(to) > TIERS.indexOf(from)) return [{ record, what: "raised", name: nameOf(now), from, to, ...some(all.filter((change) => change.before !== "")) }];
    if (from !== to) all.unshift({ field: "recordStatus", before: from, after: to });
    return all.length > 0 ? [{ record, what: "corrected", name: nameOf(now), ...some(all) }] : [];
  });
}

const some = (fields: NonNullable<RecordChange["fields"]>) => (fields.length > 0 ? { fields } : {});
