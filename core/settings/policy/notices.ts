import { z } from "zod";
import { contactSchema, hasOneOf, linkSchema, placementMembers, PLACEMENTS } from "../attention-rule.ts";
import { onlyList } from "./definition.ts";

/** Words of the organisation's own, shown on the pages that it chose. */
export const noticeSchema = z
  .strictObject({ text: z.string().trim().min(1).max(500), contact: contactSchema.optional(), link: linkSchema.optional(), ...placementMembers })
  .refine(hasOneOf(PLACEMENTS), `needs one of: ${PLACEMENTS.join(", ")}`);

const MOST_NOTICES = 100;

export type OrganisationNotice = z.infer<typeof noticeSchema>;

export const noticeKeys = {
  ...onlyList("notices", {
    kind: "items",
    schema: z.array(noticeSchema).max(MOST_NOTICES),
    most: MOST_NOTICES,
    example: [{ text: "Company purchases here need approval.", contact: "purchasing@example.com", kinds: ["marketplace", "shop"], pageTypes: ["checkout"] }],
  }),
};
