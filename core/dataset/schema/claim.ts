import { z } from "zod";
import { partialDateSchema, recordBase, slugSchema } from "./common.ts";

export const claimStatusSchema = z.enum([
  "alleged",
  "underInvestigation",
  "preliminaryFinding",
  "decided",
  "decidedUnderAppeal",
  "commitmentsBinding",
  "closedNoFinding",
  "confirmed",
  "disputedFigure",
  "corrected",
  "withdrawn",
  "superseded",
]);

export const asserterKindSchema = z.enum([
  "regulator",
  "intelligenceService",
  "court",
  "government",
  "parliament",
  "ngo",
  "press",
  "academic",
  "operator",
  "anonymous",
]);

/** What the one spoken about answered. A denial is a response, never a status. */
const responseSchema = z
  .strictObject({
    by: z.string().min(1),
    stance: z.enum(["denies", "disputes", "accepts", "appeals", "cooperates", "explains", "noComment", "notFound"]),
    text: z.string().min(1).max(400).optional().describe("In neutral words, or quoted."),
    date: partialDateSchema,
    sources: z.array(slugSchema).default([]),
    searched: z.array(z.string().min(1)).optional().describe("For notFound: the queries made, on `date`."),
  })
  .refine((response) => (response.stance === "notFound" ? Boolean(response.searched?.length) : response.sources.length > 0), {
    message: "a response needs a source; notFound needs the queries in `searched`",
  });

/** A dated statement by somebody about something. schema.org Claim and ClaimReview. */
export const claimSchema = z.strictObject({
  ...recordBase,
  id: slugSchema,
  about: z
    .array(z.string().regex(/^(service|operator|facility|jurisdiction|law):[a-z0-9-]+$/, "must be kind:id, such as operator:cainiao"))
    .min(1),
  text: z.string().min(1).max(400).describe("One neutral sentence; names the asserter unless the status is confirmed."),
  claimType: z.enum(["allegation", "finding", "fact", "figure", "policyStatement", "opinion", "context"]),
  topics: z
    .array(z.enum(["espionage", "dataAccess", "dataTransfer", "dataProtection", "consumerProtection", "competition", "customs", "infrastructure", "labour", "ownership", "tax", "security", "trade", "finance", "productSafety"]))
    .min(1),
  status: claimStatusSchema,
  statusNote: z.string().min(1).max(300).optional(),
  assertedBy: z.strictObject({ name: z.string().min(1), kind: asserterKindSchema }),
  datePublished: partialDateSchema.describe("When it was first asserted."),
  responses: z.array(responseSchema).min(1, "give the response, or notFound with the searches made"),
  contradictedBy: z.array(slugSchema).optional().describe("Claim ids."),
  supersededBy: slugSchema.optional(),
  figures: z
    .array(z.strictObject({ value: z.number(), unit: z.string().min(1), asOf: partialDateSchema, of: z.string().min(1).optional() }))
    .optional(),
  credibility: z.number().int().min(1).max(6).describe("Admiralty code: 1 confirmed by others … 5 improbable, 6 cannot be judged."),
  sources: recordBase.sources.min(1),
  notKnown: z.array(z.string().min(1)).optional(),
});

export type Claim = z.infer<typeof claimSchema>;
export type ClaimStatus = z.infer<typeof claimStatusSchema>;
export type ClaimResponse = Claim["responses"][number];
