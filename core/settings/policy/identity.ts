import { z } from "zod";
import { only } from "./definition.ts";

/** Who speaks, and whom to ask. */
export const identityKeys = {
  ...only("organisationName", { kind: "text", schema: z.string().trim().min(1).max(80), example: "Example Ltd" }),
  ...only("supportText", { kind: "text", schema: z.string().trim().min(1).max(300), example: "Questions? Service desk, extension 4711." }),
};
