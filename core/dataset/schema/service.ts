import { z } from "zod";
import { countryCodeSchema, dateSchema, hostSchema, partialDateSchema, recordBase, regionCodeSchema, slugSchema, sourceIdsSchema } from "./common.ts";

export const serviceKindSchema = z.enum([
  "marketplace",
  "shop",
  "carrier",
  "postalOperator",
  "tracking",
  "payment",
  "rideHailing",
  "superApp",
  "shopPlatform",
  "logisticsPlatform",
]);

export const pageTypeSchema = z.enum([
  "home",
  "search",
  "category",
  "product",
  "store",
  "cart",
  "checkout",
  "payment",
  "order",
  "tracking",
  "account",
  "legal",
  "other",
]);

/** A host belongs to a service only because it stands here. */
const serviceHostSchema = z.strictObject({
  host: hostSchema,
  subdomains: z.boolean().default(true).describe("Also every host below it."),
  path: z
    .string()
    .regex(/^\/[^*?#]*$/, "must start with / and hold no wildcard")
    .optional()
    .describe("Only addresses below this path: for a service inside a larger site."),
  region: regionCodeSchema
    .optional()
    .describe("The storefront speaks to this region, wherever the user is: amazon.de → DE."),
  kind: z
    .enum(["site", "payment", "asset", "api", "notThis"])
    .default("site")
    .describe("site: people visit it. payment: frames and forms of the pay step. asset, api: seen in requests only. notThis: below a listed host, yet another business; never matches."),
});

/**
 * A declarative page rule. All given conditions must hold.
 * Path patterns: `*` is anything within a segment, `**` anything at all, a leading `/{locale}` an optional `xx` or `xx-yy` segment.
 */
const pageRuleSchema = z.strictObject({
  id: slugSchema.describe("Unique in this record; evidence names it as <service>/<id>."),
  type: pageTypeSchema,
  host: z.string().optional().describe("Host pattern such as track.example.com or *.example.com; default: every host of the service."),
  paths: z.array(z.string().regex(/^\//, "must start with /")).min(1).optional(),
  query: z.record(z.string(), z.string().or(z.array(z.string()).min(2))).optional().describe("Query parameter → value pattern, * for any; or a list of patterns, of which one must match."),
  hash: z.string().optional().describe("Pattern for the part after #, for pages routed there."),
  markers: z.array(z.string().min(1)).min(1).optional().describe("CSS selectors; at least one must match."),
  offers: z.literal("ofSeveralSellers").optional().describe("A price comparison: the page lists offers of several sellers, so that no seller or carrier it names is that of one sale."),
  checkedOn: dateSchema.optional().describe("The day the pattern was seen on a real page."),
  sources: sourceIdsSchema.optional().describe("Where the addresses were read."),
});

/** Where the service's own pages name who sells: what a platform calls its elements is its own. */
const sellerNamesSchema = z.strictObject({
  markers: z.array(z.string().min(1)).min(1).describe("CSS selectors of elements whose first text is a seller's name and nothing else."),
  checkedOn: dateSchema.describe("The day they were seen on a real page."),
});

const nameSchema = z.strictObject({
  text: z.string().min(2).describe("As shops and the service itself print it."),
  forms: z.array(z.string().min(2)).min(1).optional().describe("The same in other grammatical cases, as sentences hold it: Postin, Postista."),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/).optional(),
  ambiguous: z
    .boolean()
    .optional()
    .describe("Also an everyday word or another company's name: counts only inside structured data or beside a label."),
});

/** A shipping method as a marketplace prints it, and who is known to carry it. */
const shippingMethodSchema = z.strictObject({
  name: z.string().min(3),
  carriedBy: z.array(slugSchema).describe("Service ids of kind carrier, postalOperator or logisticsPlatform; empty when not known."),
  sources: sourceIdsSchema,
});

const operatedBySchema = z.strictObject({
  operator: slugSchema,
  regions: z.array(regionCodeSchema).min(1),
  roles: z
    .array(z.enum(["contractingParty", "dataController", "hostingProvider", "legalRepresentative", "paymentInstitution", "siteOperator"]))
    .min(1),
  since: partialDateSchema.optional(),
  sources: sourceIdsSchema,
});

const trackingNumberSchema = z.strictObject({
  id: slugSchema,
  pattern: z
    .string()
    .min(3)
    .describe("Regular expression for the whole number, upper case, no spaces. A capture group marks the part that the check digit closes."),
  checkDigit: z.enum(["s10", "mod10", "mod10Weights12", "mod7", "mod11", "none"]).default("none"),
  label: z.string().optional().describe("What kind of parcel the format stands for."),
  sources: sourceIdsSchema,
});

/** What a person sees: AliExpress, DHL Paket, Alipay. */
export const serviceSchema = z.strictObject({
  ...recordBase,
  id: slugSchema,
  name: z.string().min(1),
  kind: serviceKindSchema,
  country: countryCodeSchema.describe("Country of the service's main operator: what a stub can say."),
  about: z.string().min(1).max(280).optional().describe("One neutral sentence: what it is."),
  hosts: z.array(serviceHostSchema).min(1),
  names: z.array(nameSchema).min(1),
  pages: z.array(pageRuleSchema).default([]),
  sellerNames: sellerNamesSchema.optional(),
  operatedBy: z.array(operatedBySchema).default([]),
  brandOf: slugSchema.optional().describe("Service of which this is a brand: 99 → didi."),
  shippingMethods: z.array(shippingMethodSchema).optional(),
  trackingNumbers: z.array(trackingNumberSchema).optional(),
  vlop: z
    .strictObject({ designatedOn: dateSchema, sources: sourceIdsSchema })
    .optional()
    .describe("Designated a very large online platform under the EU's Digital Services Act."),
  notKnown: z.array(z.string().min(1)).optional().describe("What was looked for and not found, one line each."),
});

export type Service = z.infer<typeof serviceSchema>;
export type ServiceKind = z.infer<typeof serviceKindSchema>;
export type PageType = z.infer<typeof pageTypeSchema>;
export type PageRule = z.infer<typeof pageRuleSchema>;
export type OperatorRole = Service["operatedBy"][number]["roles"][number];
