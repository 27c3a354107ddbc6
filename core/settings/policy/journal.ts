import { z } from "zod";
import { journalFieldSchema, MOST_ITEMS, settingsSchema } from "../schema.ts";
import { lockable, lockableList } from "./definition.ts";

const { journalRetentionDays, journalExport, journalStudy, journalFields } = settingsSchema.shape;

/** `user`, as a lock, says that the choice is the user's: the same as no key, but written down. */
const journal = z.enum(["off", "on", "user"]);

/** What is recorded, for how long, and whether it may leave as a file. */
export const journalKeys = {
  ...lockable("journal", { kind: "choice", schema: journal, choices: journal.options, example: "off" }),
  ...lockable("journalRetentionDays", { kind: "integer", schema: journalRetentionDays, example: 90 }),
  ...lockable("journalExport", { kind: "boolean", schema: journalExport, example: false }),
  ...lockable("journalStudy", { kind: "text", schema: journalStudy, example: "Checkout study 2026" }),
  ...lockableList("journalFields", { kind: "texts", schema: journalFields, most: MOST_ITEMS.journalFields, choices: journalFieldSchema.options, example: ["findings", "note"] }),
};
