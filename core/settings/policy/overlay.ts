import { z } from "zod";
import { recordSchemas } from "../../dataset/kinds.ts";
import { contactSchema } from "../attention-rule.ts";
import { only, onlyList } from "./definition.ts";
import { overlayExamples } from "./overlay-examples.ts";
import { packChunkSchema, packKeySchema } from "./pack-format.ts";

const MOST_RECORDS = 500;
const MOST_CHUNKS = 10_000;

/** A record of the dataset by its folder and id, as the encyclopaedia and `data/` have it. */
export const recordReferenceSchema = z
  .string()
  .regex(/^(services|operators|jurisdictions|laws|facilities|claims)\/[a-z0-9-]+$|^handling\/[a-z0-9-]+\/[a-z]+$/, "must be <kind>/<id>, such as operators/cainiao");

/** One field of a record of the dataset, put right. The whole record must still be valid with it. */
export const correctionSchema = z.strictObject({
  record: recordReferenceSchema,
  field: z.string().regex(/^[a-zA-Z]+(\.([a-zA-Z]+|\d+))*$/, "must be a field, or a path such as registration.country"),
  value: z.string().max(10_000).describe("The text; JSON where the field is no text."),
  reason: z.string().trim().min(1).max(300),
});

/** A remark on a service or an operator. */
export const overlayNoteSchema = z.strictObject({
  about: z.string().regex(/^(service|operator):[a-z0-9-]+$/, "must be service:<id> or operator:<id>"),
  text: z.string().trim().min(1).max(500),
  contact: contactSchema.optional(),
});

/** The organisation's own records, by the dataset's own schemas: one with the id of a bundled record stands in its place. */
export const overlayKeys = {
  ...onlyList("overlayServices", { kind: "items", schema: z.array(recordSchemas.services).max(MOST_RECORDS), most: MOST_RECORDS, example: overlayExamples.services }),
  ...onlyList("overlayOperators", { kind: "items", schema: z.array(recordSchemas.operators).max(MOST_RECORDS), most: MOST_RECORDS, example: overlayExamples.operators }),
  ...onlyList("overlayHandling", { kind: "items", schema: z.array(recordSchemas.handling).max(MOST_RECORDS), most: MOST_RECORDS, example: overlayExamples.handling }),
  ...onlyList("overlayClaims", { kind: "items", schema: z.array(recordSchemas.claims).max(MOST_RECORDS), most: MOST_RECORDS, example: overlayExamples.claims }),
  ...onlyList("overlayNotes", { kind: "items", schema: z.array(overlayNoteSchema).max(MOST_RECORDS), most: MOST_RECORDS, example: [{ about: "service:aliexpress", text: "Approved for samples under 50 euro.", contact: "purchasing@example.com" }] }),
  ...onlyList("overlayCorrections", {
    kind: "items",
    schema: z.array(correctionSchema).max(MOST_RECORDS), most: MOST_RECORDS,
    example: [{ record: "services/aliexpress", field: "about", value: "Marketplace; our framework contract applies.", reason: "Contract of 2026-03-01" }],
  }),
  ...onlyList("overlaySuppressions", { kind: "texts", schema: z.array(recordReferenceSchema).max(MOST_RECORDS), most: MOST_RECORDS, example: ["claims/example-claim"] }),
  ...onlyList("overlayPack", { kind: "texts", schema: z.array(packChunkSchema).max(MOST_CHUNKS), most: MOST_CHUNKS, example: overlayExamples.pack }),
  ...only("overlayPackKey", { kind: "text", schema: packKeySchema, example: overlayExamples.packKey }),
};
