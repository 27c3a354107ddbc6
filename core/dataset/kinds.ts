import { z } from "zod";
import { claimSchema } from "./schema/claim.ts";
import { facilitySchema } from "./schema/facility.ts";
import { handlingSchema } from "./schema/handling.ts";
import { jurisdictionSchema, lawSchema } from "./schema/jurisdiction.ts";
import { operatorSchema } from "./schema/operator.ts";
import { serviceSchema } from "./schema/service.ts";

/** Every kind of record, by the folder below `data/` that holds it. */
export const recordSchemas = {
  services: serviceSchema,
  operators: operatorSchema,
  jurisdictions: jurisdictionSchema,
  laws: lawSchema,
  facilities: facilitySchema,
  claims: claimSchema,
  handling: handlingSchema,
} as const;

export type RecordKind = keyof typeof recordSchemas;

/** organisation: a record of the organisation's own; corrected: a bundled one of which it put a field right. */
export const recordOriginSchema = z.enum(["organisation", "corrected"]);
export type RecordOrigin = z.infer<typeof recordOriginSchema>;
/** Only an overlay sets it: the dataset's schemas refuse it. */
export type Marked = { origin?: RecordOrigin };

/** All records of the dataset by kind and id. */
export type Records = { [K in RecordKind]: Map<string, z.infer<(typeof recordSchemas)[K]> & Marked> };
