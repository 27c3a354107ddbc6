import { z } from "zod";
import { recordOriginSchema } from "../dataset/kinds.ts";
import { sourceSchema } from "../dataset/schema/common.ts";
import { EVIDENCE_RULES } from "../detect/rules.ts";
import type { Detection } from "../detect/detection.ts";
import { isPrivateType, maskPath } from "../signals/address.ts";
import { detectionSchema } from "../detect/detection-schema.ts";
import { recordOriginsOf } from "../report/record-origins.ts";
import type { Report } from "../report/report.ts";
import type { Settings } from "../settings/schema.ts";
import type { PageSignals } from "../signals/signal.ts";
import { pageSignalsSchema } from "../signals/signals-schema.ts";
import { statementsOf } from "./statements.ts";

const statementSchema = z.strictObject({
  id: z.string(),
  party: z.string(),
  topic: z.enum([
    "party", "operator", "registration", "headquarters", "parent", "chainEnds", "holder", "designation", "handling", "recipient", "facility", "figure", "law", "article", "claim", "response", "notKnown",
  ]),
  about: z.string(),
  text: z.string(),
  date: z.string().nullable(),
  status: z.string(),
  sources: z.array(sourceSchema),
  recordOrigin: recordOriginSchema.optional(),
});

const versionSchema = z.strictObject({ version: z.string(), hash: z.string(), date: z.string() });

/**
 * What Waybill found on one page and what it said about it, complete enough to be checked by others: the signals give the verdict
 * again, the dataset of that version gives the statements again. It holds matched terms of the page and nothing else of it.
 */
export const evidenceRecordSchema = z
  .strictObject({
    format: z.literal("waybill-evidence"),
    v: z.literal(1),
    madeAt: z.iso.datetime(),
    /** As the journal keeps it: the origin alone on cart, checkout, payment, order, tracking and account pages. */
    address: z.strictObject({ origin: z.string(), path: z.string() }),
    page: z.strictObject({ service: z.string().nullable(), type: detectionSchema.shape.page.shape.type, rule: z.string(), language: z.string() }),
    region: z.strictObject({ country: z.string(), source: z.enum(["storefront", "setting", "timeZone", "language", "default"]) }),
    /** null: the page could not be read again when the record was made; its findings stand, a replay compares what the dataset says. */
    signals: pageSignalsSchema.nullable(),
    findings: detectionSchema.shape.findings,
    /** Services of the findings whose records an organisation added or corrected: absent where there is none. */
    recordOrigins: z.record(z.string(), recordOriginSchema).optional(),
    truncated: z.boolean(),
    /** The rules that fired, in words. */
    rules: z.array(z.strictObject({ id: z.string(), weight: z.string(), because: z.string() })),
    statements: z.array(statementSchema),
    dataset: versionSchema,
    engine: z.string(),
    /** The settings on which the record depends. */
    settings: z.strictObject({ region: z.string(), language: z.string() }),
  })
  .refine(({ address, page }) => (address.path === "" || !isPrivateType(page.type)) && maskPath(address.path) === address.path, { message: "the address must be as the journal keeps it", path: ["address"] });

export type EvidenceRecord = z.infer<typeof evidenceRecordSchema>;

export type EvidenceInput = { report: Report; detection: Detection; signals: PageSignals | null; settings: Settings; engine: string; now: Date };

export function buildEvidence({ report, detection, signals, settings, engine, now }: EvidenceInput): EvidenceRecord {
  const { service, type, rule } = detection.page;
  const fired = new Set(detection.findings.flatMap(({ evidence }) => evidence.map((item) => item.rule.split(" ")[0])));
  const { version, hash, date } = report.dataset;
  const recordOrigins = recordOriginsOf(report);
  return {
    format: "waybill-evidence",
    v: 1,
    madeAt: now.toISOString(),
    address: detection.address,
    page: { service, type, rule, language: detection.language },
    region: report.region,
    signals,
    findings: detection.findings,
    ...(recordOrigins && { recordOrigins }),
    truncated: detection.truncated,
    rules: EVIDENCE_RULES.filter(({ id }) => fired.has(id)).map(({ id, weight, because }) => ({ id, weight, because })),
    statements: statementsOf(report),
    dataset: { version, hash, date },
    engine,
    settings: { region: settings.region, language: settings.language },
  };
}

/** The verdict that a record holds, as `detect` gave it. */
export function detectionOf({ address, page, findings, truncated }: EvidenceRecord): Detection {
  const { language, ...rest } = page;
  return { v: 1, address, page: rest, language, findings: findings as Detection["findings"], truncated };
}

/** Reads a record from a file. Throws with the field and the reason when it is none. */
export function readEvidence(given: unknown): EvidenceRecord {
  const result = evidenceRecordSchema.safeParse(given);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Error(`this is no evidence record of Waybill: ${issue?.path.join(".") || "file"}: ${issue?.message ?? "malformed"}`);
}
