import { z } from "zod";
import { slugSchema } from "../dataset/schema/common.ts";
import { pageTypeSchema } from "../dataset/schema/service.ts";
import type { Detection } from "./detection.ts";

const short = z.string().max(200);
const word = z.string().max(60);

export const evidenceSchema = z.strictObject({
  signal: z.enum(["host", "path", "link", "frame", "form", "request", "structuredData", "visibleName", "trackingNumber", "meta", "seller"]),
  matched: short,
  where: z.enum([
    "address", "content", "boilerplate", "trackingPage", "shippingLabel", "shippingOption", "shippingBlock", "paymentLabel", "paymentOption", "paymentBlock", "carrierProperty",
    "paymentProperty", "sellerProperty", "sellerLabel", "sellerLink", "typeProperty", "trackingLabel", "script", "head",
  ]),
  rule: short,
});

export const findingSchema = z.strictObject({
  role: z.enum(["marketplace", "seller", "carrier", "payment", "tracking", "shopPlatform", "recipient"]),
  service: slugSchema.nullable(),
  certainty: z.enum(["confirmed", "likely", "possible"]),
  seller: z.strictObject({ name: z.string().max(80), country: word.optional(), registerNumber: word.optional(), shipsFrom: word.optional(), madeIn: word.optional() }).optional(),
  evidence: z.array(evidenceSchema).max(60),
});

/** A page's address as it may leave the page: the path is masked, or empty. */
export const strippedAddressSchema = z.strictObject({ origin: z.string().max(300), path: z.string().max(2_000) });

/** A verdict as it is kept: anything else is refused whole. */
export const detectionSchema = z.strictObject({
  v: z.literal(1),
  address: strippedAddressSchema,
  page: z.strictObject({ service: slugSchema.nullable(), type: pageTypeSchema, rule: short }),
  language: z.string().max(3),
  findings: z.array(findingSchema).max(60),
  truncated: z.boolean(),
});

/** Parsed detections are detections: the schema and the type say the same. */
export function parseDetection(given: unknown): Detection | undefined {
  const result = detectionSchema.safeParse(given);
  return result.success ? (result.data as Detection) : undefined;
}
