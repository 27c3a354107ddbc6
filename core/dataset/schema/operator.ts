import { z } from "zod";
import { countryCodeSchema, dateSchema, hostSchema, partialDateSchema, recordBase, slugSchema, sourceIdsSchema } from "./common.ts";
import { type IdentifierScheme, identifierSchemes } from "./identifier-schemes.ts";

const schemeCodes = Object.keys(identifierSchemes) as [IdentifierScheme, ...IdentifierScheme[]];

const identifierSchemeSchema = z
  .enum(schemeCodes, { error: ({ input }) => `${JSON.stringify(input)} is no known register (a new one is added in core/dataset/schema/identifier-schemes.ts)` })
  .describe("Code of the register, after org-id.guide.")
  .meta({ enumDescriptions: schemeCodes.map((code) => identifierSchemes[code]) });

const placeSchema = z.strictObject({
  country: countryCodeSchema,
  place: z.string().min(1).optional().describe("Town or state: Luxembourg, Delaware, George Town."),
  sources: sourceIdsSchema,
});

/** BODS interest types in use here. */
export const interestTypeSchema = z.enum([
  "shareholding",
  "votingRights",
  "appointmentOfBoard",
  "otherInfluenceOrControl",
  "controlViaCompanyRulesOrArticles",
  "controlByLegalFramework",
  "rightsGrantedByContract",
  "unknownInterest",
]);

const shareSchema = z
  .strictObject({
    exact: z.number().min(0).max(100).optional(),
    minimum: z.number().min(0).max(100).optional(),
    maximum: z.number().min(0).max(100).optional(),
  })
  .refine((share) => Object.keys(share).length > 0, "give exact, minimum or maximum, in per cent");

/** Operator → one who holds an interest in it. BODS relationship, GLEIF level 2 for `relation`. */
const ownershipRelationSchema = z.strictObject({
  interestedParty: slugSchema.describe("Operator id."),
  relation: z
    .enum(["parent", "minority", "jointVenturePartner", "founder", "formerParent"])
    .describe("parent: consolidates or controls it. The others never make a chain."),
  interests: z
    .array(
      z.strictObject({
        type: interestTypeSchema,
        share: shareSchema.optional(),
        directOrIndirect: z.enum(["direct", "indirect", "unknown"]).default("unknown"),
      }),
    )
    .min(1),
  basis: z
    .enum(["consolidation", "votingRights", "shareholding", "contract", "state", "announcedNotClosed"])
    .describe("announcedNotClosed is never shown as a parent."),
  startDate: partialDateSchema.optional(),
  endDate: partialDateSchema.optional(),
  asOf: partialDateSchema.describe("The date for which the source states it."),
  checkedAt: dateSchema,
  note: z.string().min(1).max(300).optional(),
  sources: sourceIdsSchema,
});

/** A legal entity, a state or a state body. */
export const operatorSchema = z.strictObject({
  ...recordBase,
  id: slugSchema,
  name: z.string().min(1).describe("Short name for people."),
  legalName: z.string().min(1),
  alternateNames: z.array(z.string().min(1)).optional(),
  entityType: z.enum(["registeredEntity", "legalEntity", "arrangement", "person", "state", "stateBody", "unknownEntity"]),
  about: z.string().min(1).max(280).optional(),
  registration: placeSchema.optional().describe("Where it is registered. Left out when not found; say so in notKnown."),
  headquarters: placeSchema.optional().describe("From where it is run."),
  identifiers: z
    .array(z.strictObject({ scheme: identifierSchemeSchema, id: z.string().min(1), sources: sourceIdsSchema }))
    .optional()
    .describe("Its numbers in registers."),
  publicListing: z
    .array(z.strictObject({ exchange: z.string().min(1), ticker: z.string().min(1).optional(), sources: sourceIdsSchema }))
    .optional(),
  foundingDate: partialDateSchema.optional(),
  hosts: z.array(hostSchema).optional().describe("Its own sites: policy facts are accepted from here."),
  ownership: z.array(ownershipRelationSchema).default([]),
  chainEnds: z
    .strictObject({
      because: z.enum(["publiclyListed", "privatelyHeld", "stateOwned", "foundation", "noControllingHolder", "notFound"]),
      note: z.string().min(1).max(300).optional(),
      sources: z.array(slugSchema).describe("May be empty only for notFound."),
    })
    .optional()
    .describe("Required when no `parent` relation is in force: why the chain ends here."),
  context: z
    .array(z.strictObject({ text: z.string().min(1).max(300), date: partialDateSchema.optional(), sources: sourceIdsSchema }))
    .optional()
    .describe("Neutral background that is no claim about this operator's conduct."),
  notKnown: z.array(z.string().min(1)).optional(),
});

export type Operator = z.infer<typeof operatorSchema>;
export type OwnershipRelation = Operator["ownership"][number];
