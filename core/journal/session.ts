import { z } from "zod";

/** What is the person's own beside the settings, and no organisation's: to let the journal rest, and whose rows of a study these are. */
export const journalSessionSchema = z.strictObject({
  paused: z.boolean(),
  /** Which exports of several people have in common, or tell them apart by; "" none. */
  studyId: z.string().regex(/^[\w.:-]{0,60}$/, "must be letters, digits, and . : _ -"),
});

export type JournalSession = z.infer<typeof journalSessionSchema>;

export const NO_SESSION: JournalSession = { paused: false, studyId: "" };
