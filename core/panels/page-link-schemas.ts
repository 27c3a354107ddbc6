import { z } from "zod";
import { slugSchema } from "../dataset/schema/common.ts";
import { pageTypeSchema } from "../dataset/schema/service.ts";
import { evidenceSchema } from "../detect/detection-schema.ts";
import type { PageAnswer } from "./page-link.ts";

const short = z.string().max(200);
const count = z.number().int().min(0).max(1_000_000);
const roleSchema = z.enum(["marketplace", "seller", "carrier", "payment", "tracking", "shopPlatform", "recipient"]);
const certaintySchema = z.enum(["confirmed", "likely", "possible"]);
const sellerSchema = z.strictObject({ name: z.string().max(80), country: z.string().max(60).optional(), registerNumber: z.string().max(60).optional() });
const ruleSchema = z.strictObject({ id: short, weight: z.enum(["decisive", "strong", "weak"]), because: short });
const placesSchema = z.array(evidenceSchema.shape.where).max(40);

const signalSchema = z.strictObject({
  kind: evidenceSchema.shape.signal,
  service: slugSchema.nullable(),
  matched: short,
  where: evidenceSchema.shape.where,
  rule: short.optional(),
  pageType: pageTypeSchema.optional(),
  seller: sellerSchema.optional(),
});

const explainedSignalSchema = z.strictObject({
  signal: signalSchema,
  role: roleSchema.nullable(),
  rule: ruleSchema.nullable(),
  nearRules: z.array(ruleSchema.extend({ needs: placesSchema })).max(40),
  outcome: z.enum(["counted", "nearly", "unused"]),
  why: z.enum([
    "rule", "sameRule", "weakAlone", "pageType", "article", "wrongPageType", "insideArticle", "missingLabel", "wrongPlace", "wrongRole", "linkAlone", "outranked", "capped", "notTaken", "saysNothing", "unknownService",
  ]),
});

const explainedPartySchema = z.strictObject({
  role: roleSchema,
  service: slugSchema.nullable(),
  seller: sellerSchema.optional(),
  certainty: certaintySchema.nullable(),
  rules: z.array(ruleSchema.extend({ times: count })).max(60),
  raise: z.strictObject({ to: certaintySchema, by: z.enum(["anyRule", "strongRule", "twoStrongRules"]) }).nullable(),
  signals: z.array(count).max(400),
});

const explanationSchema = z.strictObject({
  v: z.literal(1),
  page: z.strictObject({ service: slugSchema.nullable(), type: pageTypeSchema, rule: short, isArticle: z.boolean() }),
  signals: z.array(explainedSignalSchema).max(400),
  parties: z.array(explainedPartySchema).max(400),
  truncated: z.boolean(),
});

const hostSchema = z.string().regex(/^[a-z0-9.:[\]_-]{1,253}$/);
const contactSchema = z.strictObject({
  host: hostSchema,
  counts: z.partialRecord(z.enum(["script", "image", "style", "font", "media", "data", "frame", "form", "other"]), count),
});

const answerSchema = z.discriminatedUnion("answer", [
  z.strictObject({
    answer: z.literal("explanation"),
    page: z.strictObject({
      explanation: explanationSchema,
      timing: z.array(z.strictObject({ step: z.string().max(40), ms: z.number().min(0) })).max(40),
      outlinable: z.array(count).max(400),
    }),
  }),
  z.strictObject({ answer: z.literal("traffic"), traffic: z.strictObject({ contacts: z.array(contactSchema).max(2_000), truncated: z.boolean() }) }),
  z.strictObject({ answer: z.literal("outlined"), found: count }),
]);

/** What a page said, if it is an answer of ours. A page's process may be hostile: anything else is dropped whole. */
export function parsePageAnswer(given: unknown): PageAnswer | undefined {
  const result = answerSchema.safeParse(given);
  return result.success ? (result.data as PageAnswer) : undefined;
}
