import { z } from "zod";

// An extension's CSP forbids `new Function`, which zod 4 otherwise probes for.
z.config({ jitless: true });

/** File name without `.json`: lower-case ASCII words joined by single hyphens. */
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be kebab-case: a-z, 0-9 and single hyphens");

/** ISO 3166-1 alpha-2, upper case. `EU` is admitted only where a jurisdiction is meant. */
export const countryCodeSchema = z
  .string()
  .regex(/^[A-Z]{2}$/, "must be an ISO 3166-1 alpha-2 code in upper case, such as BE");

/** A country, or a group of them (`EU`, `EEA`, `CIS`), or `OTHER`: everywhere not named elsewhere. */
export const regionCodeSchema = z
  .string()
  .regex(/^([A-Z]{2}|EEA|CIS|OTHER)$/, "must be an ISO code, EU, EEA, CIS or OTHER");

/** ISO 8601 calendar date: YYYY-MM-DD. */
export const dateSchema = z.iso.date("must be a date, YYYY-MM-DD");

/** A date as exact as its source: YYYY, YYYY-MM or YYYY-MM-DD. */
export const partialDateSchema = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, "must be YYYY, YYYY-MM or YYYY-MM-DD");

const HOST = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

/** A host name: lower case, punycode, at least two labels, no port, no path. */
export const hostSchema = z.string().regex(HOST, "must be a lower-case host name without scheme, port or path, such as aliexpress.com");

/** Of a site with a name: nobody can tell who speaks at a bare number. */
const webUrlSchema = z.url({ protocol: /^https?$/, hostname: HOST, error: "must be an absolute address, https:// or http://, of a host with a name" });

/** Reliability of the publisher after the Admiralty code (A: completely reliable … F: cannot be judged). */
export const reliabilitySchema = z.enum(["A", "B", "C", "D", "E", "F"]);

/**
 * Where a statement was read. Sources stand inside the record that cites them, and statements name them by `id`.
 * Field names after BODS `source`, schema.org and W3C PROV.
 */
export const sourceSchema = z.strictObject({
  id: slugSchema.describe("Short key, unique in this record; statements cite it."),
  publisher: z.string().min(1).describe("Who published the page, by name."),
  title: z.string().min(1).describe("The page's own title."),
  url: webUrlSchema.describe("The address at which it was read."),
  archiveUrl: webUrlSchema.optional().describe("A lasting copy: a commit, a web archive."),
  kind: z.enum([
    "officialRegister",
    "officialDecision",
    "officialStatement",
    "law",
    "operatorDocument",
    "filing",
    "press",
    "ngo",
    "academic",
    "reference",
  ]),
  primary: z.boolean().describe("True when the publisher is the one who states or decides the thing."),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/, "must be a language tag such as en or zh-Hans"),
  datePublished: partialDateSchema.nullable().describe("null: the page bears no date."),
  retrievedAt: dateSchema.describe("The day it was read."),
  reliability: reliabilitySchema,
  quote: z.string().min(1).max(300).optional().describe("Word for word as it stands in the source."),
  textHash: z
    .string()
    .regex(/^[0-9a-f]{16}$/, "must be 16 hex digits; npm run check:sources -- --write notes it")
    .optional()
    .describe("First 16 hex digits of the SHA-256 of the text in which the quote was read. Written by npm run check:sources, never by hand."),
  note: z.string().min(1).max(300).optional(),
}).refine((source) => source.textHash === undefined || source.quote !== undefined, { path: ["textHash"], message: "stands beside a quote only" });

/** Every statement names at least one source of its record. */
export const sourceIdsSchema = z.array(slugSchema).min(1, "cite at least one source of this record");

/** Fields that every record has. */
export const recordBase = {
  $schema: z.string().optional().describe("For editors only."),
  id: z.string().min(1),
  recordStatus: z
    .enum(["full", "sourced", "stub"])
    .describe("full: everything its kind can say; sourced: the basics; stub: known by host, name and country only."),
  checkedAt: dateSchema.describe("The day somebody last compared this record with its sources."),
  sources: z.array(sourceSchema),
};

export type Source = z.infer<typeof sourceSchema>;
export type Reliability = z.infer<typeof reliabilitySchema>;
