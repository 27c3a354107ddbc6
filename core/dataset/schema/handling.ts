import { z } from "zod";
import { countryCodeSchema, partialDateSchema, recordBase, regionCodeSchema, slugSchema, sourceIdsSchema } from "./common.ts";

const countriesSchema = z.strictObject({
  countries: z.array(countryCodeSchema),
  text: z.string().min(1).max(300).optional().describe("What the document says where a list of countries does not do."),
  sources: sourceIdsSchema,
});

/** One point in which the document differs from the one before it. */
const changeSchema = z.strictObject({
  from: partialDateSchema.describe("The date that the earlier document bears."),
  to: partialDateSchema.describe("The date that the later one bears."),
  field: z.enum(["storage", "remoteAccess", "transferBasis", "retention", "dispute", "controllers", "recipients", "other"]),
  text: z.string().min(1).max(300).describe("What changed, in neutral words; never why."),
  sources: sourceIdsSchema.describe("Both documents, or an archive's comparison of them."),
});

/**
 * What a service's own document says about data of people in one region: `data/handling/<service>/<region>.json`.
 * A field left out of a full note means that the document, read to its end, does not state it.
 */
export const handlingSchema = z.strictObject({
  ...recordBase,
  recordStatus: recordBase.recordStatus.describe(
    "full: made from the service's own document on people's data, read to its end, so that what the note does not state is not stated there; sourced: the document was read in part, or sends the reader on to one that was not read.",
  ),
  id: z.string().regex(/^[a-z0-9-]+\/[a-z]+$/, "must be <service>/<region>, as the path"),
  service: slugSchema,
  region: regionCodeSchema,
  document: z.strictObject({
    source: slugSchema,
    type: z.string().min(1).describe("Open Terms Archive's name: Privacy Policy, Terms of Service, …"),
    documentDate: partialDateSchema.nullable().describe("The date the document bears; null: none."),
  }),
  dataController: z.strictObject({ operators: z.array(slugSchema).min(1), sources: sourceIdsSchema }).optional(),
  storageLocation: countriesSchema.optional(),
  remoteAccessFrom: countriesSchema.optional(),
  recipients: z
    .array(
      z.strictObject({
        operator: slugSchema.optional(),
        name: z.string().min(1),
        purpose: z.string().min(1).max(160).optional(),
        sources: sourceIdsSchema,
      }),
    )
    .optional(),
  dataTransferLegalBasis: z
    .strictObject({
      basis: z.array(z.enum(["A45-3", "A46-2-b", "A46-2-c", "A46-2-d", "A49-1-a", "A49-1-b", "A49-1-c", "A49-1-e", "other"])).min(1),
      text: z.string().min(1).max(300).optional(),
      sources: sourceIdsSchema,
    })
    .optional()
    .describe("W3C DPV, eu-gdpr: A45-3 adequacy, A46-2-b binding corporate rules, A46-2-c standard clauses, A49-1-x derogations."),
  storageDuration: z.strictObject({ text: z.string().min(1).max(300), sources: sourceIdsSchema }).optional(),
  dispute: z.strictObject({ law: z.string().min(1), forum: z.string().min(1).optional(), sources: sourceIdsSchema }).optional(),
  changes: z.array(changeSchema).min(1).optional().describe("What changed between versions of the document, where both were read."),
  notKnown: z.array(z.string().min(1)).optional(),
});

export type HandlingChange = z.infer<typeof changeSchema>;
export type Handling = z.infer<typeof handlingSchema>;
