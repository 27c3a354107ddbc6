import { z } from "zod";
import { noteSchema, rowIdSchema, tagsSchema } from "./row-schemas.ts";

export const annotationSchema = z.strictObject({ id: rowIdSchema, note: noteSchema, tags: tagsSchema });

const time = z.number().int();
export const erasureSchema = z.union([
  z.strictObject({ all: z.literal(true) }),
  z.strictObject({ site: z.string().min(1).max(253) }),
  z.strictObject({ from: time, to: time }),
]);
