import { z } from "zod";
import { countryCodeSchema, dateSchema, partialDateSchema, recordBase, slugSchema, sourceIdsSchema } from "./common.ts";

/** A country, or the EU: ids are the lower-case code. Every one has the same fields. */
export const jurisdictionSchema = z.strictObject({
  ...recordBase,
  id: z.string().regex(/^[a-z]{2}$/, "must be the lower-case code"),
  code: countryCodeSchema,
  name: z.string().min(1).describe("Short English name."),
  memberOf: z.array(z.enum(["EU", "EEA", "CIS"])).default([]),
  partOf: countryCodeSchema.optional().describe("A territory with law of its own inside another state: HK → CN."),
  dataProtectionAuthority: z
    .strictObject({ name: z.string().min(1), url: z.url().optional(), sources: sourceIdsSchema })
    .nullable()
    .describe("null: not found; say so in notKnown."),
  adequacy: z
    .strictObject({
      status: z.enum(["member", "adequate", "partiallyAdequate", "none"]),
      scope: z.string().min(1).optional(),
      decision: z.string().min(1).optional().describe("Number of the Commission's decision."),
      decidedOn: dateSchema.optional(),
      until: dateSchema.optional(),
      asOf: dateSchema,
      sources: sourceIdsSchema,
    })
    .describe("Adequacy under Article 45 GDPR. member: the GDPR itself applies."),
  context: z
    .array(z.strictObject({ text: z.string().min(1).max(300), date: partialDateSchema.optional(), sources: sourceIdsSchema }))
    .optional(),
  notKnown: z.array(z.string().min(1)).optional(),
});

export const lawEffectSchema = z.enum([
  "compelledAccess",
  "secrecyDuty",
  "localisation",
  "transferRestriction",
  "blockingForeignRequests",
  "dataSubjectRights",
  "securityReview",
  "investmentScreening",
  "platformDuties",
  "oversight",
]);

/** By which link a law reaches a company's data. */
export const lawReachSchema = z.enum(["registration", "headquarters", "parent", "storage", "remoteAccess", "customers"]);

export const lawSchema = z.strictObject({
  ...recordBase,
  id: slugSchema,
  name: z.string().min(1).describe("Official English name, or the usual translation."),
  originalName: z.string().min(1).optional(),
  shortName: z.string().min(1).optional(),
  legislationIdentifier: z.string().min(1).optional().describe("(EU) 2016/679, 18 U.S.C. § 2713, …"),
  jurisdiction: countryCodeSchema,
  datePassed: partialDateSchema.optional(),
  inForceFrom: partialDateSchema.optional(),
  articles: z
    .array(
      z.strictObject({
        article: z.string().min(1).describe("Art 7, s. 253, § 2713."),
        effect: lawEffectSchema,
        text: z.string().min(1).max(300).describe("What it says, in neutral words."),
        sources: sourceIdsSchema,
      }),
    )
    .min(1),
  whoIsBound: z.string().min(1).max(300),
  reach: z
    .strictObject({ by: z.array(lawReachSchema).min(1), text: z.string().min(1).max(300), sources: sourceIdsSchema })
    .describe("Through which links it reaches data, as its own text or an authority says."),
  oversight: z
    .strictObject({ text: z.string().min(1).max(300), sources: sourceIdsSchema })
    .nullable()
    .describe("Court, review body or remedy. null: not found; say so in notKnown."),
  status: z.enum(["inForce", "partlyInForce", "amended", "lapsed", "repealed", "notYetInForce", "unclear"]),
  statusAsOf: dateSchema,
  statusNote: z.string().min(1).max(300).optional(),
  translation: z.enum(["original", "official", "unofficial"]).describe("What the quoted text is."),
  notKnown: z.array(z.string().min(1)).optional(),
});

export type Jurisdiction = z.infer<typeof jurisdictionSchema>;
export type Law = z.infer<typeof lawSchema>;
export type LawReach = z.infer<typeof lawReachSchema>;
