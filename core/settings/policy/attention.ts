import { z } from "zod";
import { MOST_ITEMS, settingsSchema } from "../schema.ts";
import { lockableList, only } from "./definition.ts";

const { attentionRules } = settingsSchema.shape;

/** What is highlighted. */
export const attentionKeys = {
  ...lockableList("attentionRules", {
    kind: "items",
    schema: attentionRules,
    most: MOST_ITEMS.attentionRules,
    example: [{ label: "Stored outside the EEA", tone: "notice", message: "Use it for public data only.", contact: "privacy@example.com", storedOutside: ["EEA"] }],
  }),
  ...only("attentionUserRules", { kind: "boolean", schema: z.boolean(), example: false }),
};
