import { z } from "zod";
import { LONGEST_NOTE } from "./annotation.ts";

/** What a researcher writes, and by what a row is named. */
export const noteSchema = z.string().max(LONGEST_NOTE);
export const tagsSchema = z.array(z.string().trim().min(1).max(60).regex(/^[^\n]*$/, "must stand on one line")).max(30);
export const rowIdSchema = z.string().regex(/^[a-z0-9]{8,40}-[a-z]{2,20}$/);
