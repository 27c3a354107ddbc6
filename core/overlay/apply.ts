import { compileIndex } from "../dataset/compile.ts";
import type { DatasetIndex } from "../dataset/index-format.ts";
import { type Marked, type Records, recordSchemas } from "../dataset/kinds.ts";
import { emptyRecords } from "../dataset/record-kinds.ts";
import type { Verdict, Why } from "../settings/policy/verdict.ts";
import { copyRecords, type Correction, type Overlay, type OwnKind, splitReference } from "./overlay.ts";

type AnyRecord = Record<string, unknown> & Marked;

/**
 * Lays an organisation's records over the dataset: suppressions first, then its own records, then corrections of what is
 * there. Every record that it touched bears a mark. Pure; what cannot be applied loses only itself and is named.
 */
export function applyOverlay(records: Records, overlay: Overlay): { records: Records; verdicts: Verdict[] } {
  const layered = copyRecords(records);
  const verdicts: Verdict[] = [];
  const refuse = (key: string, item: number, given: unknown, why: Why) => verdicts.push({ key, item, outcome: "refused", given, why });
  for (const [index, reference] of overlay.suppressions.entries()) {
    const at = splitReference(reference);
    if (!at || !layered[at.kind].delete(at.id)) refuse("overlaySuppressions", index, reference, { code: "nothingSuppressed", values: { record: reference } });
  }
  for (const kind of Object.keys(overlay.records) as OwnKind[]) {
    const map = layered[kind] as Map<string, unknown>;
    for (const record of overlay.records[kind]) map.set(record.id, { ...record, origin: "organisation" });
  }
  for (const [index, correction] of overlay.corrections.entries()) {
    const why = correct(layered, correction);
    if (why) refuse("overlayCorrections", index, correction, why);
  }
  return { records: layered, verdicts };
}

/** Puts one field right; answers why not. */
function correct(records: Records, { record: reference, field, value }: Correction): Why | undefined {
  const at = splitReference(reference);
  const map = at && (records[at.kind] as Map<string, AnyRecord>);
  const known = at && map?.get(at.id);
  if (!at || !map || !known) return { code: "nothingSuppressed", values: { record: reference } };
  const { origin, ...plain } = known;
  let detail = "";
  for (const candidate of [value, parseJson(value)]) {
    if (candidate === undefined) continue;
    const changed = withField(plain, field.split("."), candidate);
    const parsed = recordSchemas[at.kind].safeParse(changed);
    if (parsed.success && parsed.data.id === at.id) {
      map.set(at.id, { ...(parsed.data as AnyRecord), origin: origin ?? "corrected" });
      return undefined;
    }
    detail = parsed.success ? "id" : `${parsed.error.issues[0]?.path.join(".") ?? ""}: ${parsed.error.issues[0]?.message ?? ""}`;
  }
  return { code: "badCorrection", values: { detail } };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function withField(record: AnyRecord, path: readonly string[], value: unknown): unknown {
  const copy = structuredClone(record);
  let holder: Record<string, unknown> = copy;
  for (const name of path.slice(0, -1)) {
    const next = Object.hasOwn(holder, name) ? holder[name] : undefined;
    if (typeof next !== "object" || next === null) return copy;
    holder = next as Record<string, unknown>;
  }
  const last = path.at(-1) ?? "";
  if (last !== "__proto__") holder[last] = value;
  return copy;
}

/** The index with the services that an overlay added, changed or left out. `layered` is the answer of `applyOverlay`. */
export function overlayIndex(index: DatasetIndex, layered: Records): DatasetIndex {
  const changed = emptyRecords();
  for (const [id, service] of layered.services) if (service.origin) changed.services.set(id, service);
  // The organisation's own come first: where it claims a host of a bundled service, that is what it meant.
  const own = compileIndex(changed, index.stamp).services.map((service) => ({ ...service, origin: layered.services.get(service.id)?.origin ?? "organisation" }));
  return { stamp: index.stamp, services: [...own, ...index.services.filter(({ id }) => layered.services.has(id) && !changed.services.has(id))] };
}
