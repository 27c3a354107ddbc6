import { z } from "zod";
import { slugSchema } from "../dataset/schema/common.ts";
import { pageTypeSchema } from "../dataset/schema/service.ts";
import { evidenceSchema, findingSchema, strippedAddressSchema } from "../detect/detection-schema.ts";
import type { PageSignals } from "./signal.ts";

const signalSchema = z.strictObject({
  kind: evidenceSchema.shape.signal,
  service: slugSchema.nullable(),
  matched: z.string().max(200),
  where: evidenceSchema.shape.where,
  rule: z.string().max(200).optional(),
  pageType: pageTypeSchema.optional(),
  seller: findingSchema.shape.seller,
});

/** What a page's process, or a file, gives as signals. Anything beside matched terms is refused whole. */
export const pageSignalsSchema = z.strictObject({
  v: z.literal(1),
  address: strippedAddressSchema,
  language: z.string().max(3),
  signals: z.array(signalSchema).max(200),
  truncated: z.boolean(),
});

export function parseSignals(given: unknown): PageSignals | undefined {
  const result = pageSignalsSchema.safeParse(given);
  return result.success ? (result.data as PageSignals) : undefined;
}
