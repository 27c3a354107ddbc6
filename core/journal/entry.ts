import { z } from "zod";
import { recordOriginSchema } from "../dataset/kinds.ts";
import { slugSchema } from "../dataset/schema/common.ts";
import { pageTypeSchema } from "../dataset/schema/service.ts";
import { findingSchema } from "../detect/detection-schema.ts";
import { isPrivateType, maskPath } from "../signals/address.ts";
import { noteSchema, rowIdSchema, tagsSchema } from "./row-schemas.ts";

const timeSchema = z.iso.datetime("must be a time in UTC, such as 2026-11-22T09:30:00.000Z");
const code = z.string().regex(/^[A-Z]{2,5}$/);

/** An origin and nothing behind it. */
const originSchema = z.string().max(300).refine((text) => URL.canParse(text) && new URL(text).origin === text && /^https?:/.test(text), "must be a web origin");

/**
 * One row: one visit to a site and one type of page seen in it. The schema is what keeps a row clean, whoever brings it: the page's
 * own process, an import, a later version. A path stands here only where its page type allows one, and only as it was masked.
 */
export const journalEntrySchema = z
  .strictObject({
    v: z.literal(1),
    /** Visit and page type: the same row however often it is told, or imported. */
    id: rowIdSchema,
    /** First and last time that this visit saw a page of this type. */
    at: timeSchema,
    until: timeSchema,
    service: slugSchema.nullable(),
    pageType: pageTypeSchema,
    origin: originSchema,
    path: z.string().max(500).refine((path) => maskPath(path) === path, "must be masked"),
    rule: z.string().max(200),
    /** The country for which the verdict was joined with the dataset. */
    region: z.string().max(5),
    findings: z.array(findingSchema).max(60),
    /** Services of the findings whose records an organisation added or corrected; absent where there is none. */
    recordOrigins: z.record(slugSchema, recordOriginSchema).optional(),
    truncated: z.boolean(),
    /** Contracting operators of all parties with their parents, and where these are registered or run from. */
    operators: z.array(slugSchema).max(400),
    jurisdictions: z.array(code).max(100),
    dataset: z.strictObject({ version: z.string().max(40), hash: z.string().max(64) }),
    engine: z.string().max(40),
    study: z.strictObject({ id: z.string().max(60), name: z.string().max(80) }).nullable(),
    note: noteSchema,
    tags: tagsSchema,
  })
  .refine(({ pageType, path }) => path === "" || !isPrivateType(pageType), { message: "a page of this type is kept without its path", path: ["path"] });

export type JournalEntry = z.infer<typeof journalEntrySchema>;

/** Reads a row that was kept or brought; undefined where it is none of ours. */
export function readEntry(given: unknown): JournalEntry | undefined {
  const result = journalEntrySchema.safeParse(given);
  return result.success ? result.data : undefined;
}
