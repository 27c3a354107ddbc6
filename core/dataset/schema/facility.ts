import { z } from "zod";
import { countryCodeSchema, partialDateSchema, recordBase, slugSchema, sourceIdsSchema } from "./common.ts";

/** A number with its state: two sources that differ give two figures. */
export const figureSchema = z.strictObject({
  what: z.string().min(1).describe("Floor area, investment, parcels per year, jobs, …"),
  value: z.number(),
  unit: z.string().min(1).describe("m², EUR, parcels/year, jobs, %"),
  state: z.enum(["built", "permitted", "planned", "promised", "reported", "measured"]),
  of: z.string().min(1).optional().describe("Of what, where it is not the facility itself: the whole airport."),
  asOf: partialDateSchema,
  note: z.string().min(1).max(300).optional(),
  sources: sourceIdsSchema,
});

export const facilitySchema = z.strictObject({
  ...recordBase,
  id: slugSchema,
  name: z.string().min(1),
  kind: z.enum(["hub", "warehouse", "port", "airport", "dataCentre"]),
  operatedBy: z.array(z.strictObject({ operator: slugSchema, sources: sourceIdsSchema })).min(1),
  services: z.array(z.strictObject({ service: slugSchema, sources: sourceIdsSchema })).default([]).describe("Services whose parcels or data pass here."),
  location: z.strictObject({
    country: countryCodeSchema,
    place: z.string().min(1),
    lat: z.number().min(-90).max(90).optional(),
    lon: z.number().min(-180).max(180).optional(),
    unLocode: z.string().regex(/^[A-Z]{2}[A-Z2-9]{3}$/).optional(),
    sources: sourceIdsSchema,
  }),
  opened: z.strictObject({ date: partialDateSchema, sources: sourceIdsSchema }).optional(),
  figures: z.array(figureSchema).default([]),
  notKnown: z.array(z.string().min(1)).optional(),
});

export type Facility = z.infer<typeof facilitySchema>;
export type Figure = z.infer<typeof figureSchema>;
