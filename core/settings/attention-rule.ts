import { z } from "zod";
import { slugSchema } from "../dataset/schema/common.ts";
import { pageTypeSchema, serviceKindSchema } from "../dataset/schema/service.ts";

/** Statuses in the order of their weight. Those that close a matter without a finding have none: no rule means them. */
export const WEIGHTED_STATUSES = ["alleged", "underInvestigation", "preliminaryFinding", "decidedUnderAppeal", "commitmentsBinding", "decided", "confirmed"] as const;

/** An assigned country, or a group that stands for its members. */
export const placeCodeSchema = z.string().regex(/^([A-Z]{2}|EEA|CIS)$/, "must be an ISO 3166-1 code in upper case, EU, EEA or CIS");

const MOST_TERMS = 500;
const slugs = z.array(slugSchema).min(1).max(MOST_TERMS).optional();
const places = z.array(placeCodeSchema).min(1).max(MOST_TERMS).optional();

/** Shown as text, and opened only on a click. */
export const linkSchema = z
  .url("must be an absolute address")
  .regex(/^https:\/\//, "must start with https://")
  .max(500);
export const contactSchema = z.string().trim().min(1).max(200).describe("Shown as text: a mail address, a phone number, a desk.");

/** Where a rule or a notice applies. All that is given must hold; of a list, one member is enough. */
export const placementMembers = {
  services: slugs.describe("Ids of services that take part in the page."),
  kinds: z.array(serviceKindSchema).min(1).optional().describe("Kinds of service that take part in the page."),
  pageTypes: z.array(pageTypeSchema).min(1).optional().describe("Types of page."),
  jurisdictions: places.describe("Where an operator or a parent of one is registered or run from."),
};

const conditionMembers = {
  ...placementMembers,
  operators: slugs.describe("Ids of operators, anywhere in a chain of ownership."),
  parents: slugs.describe("Ids of ultimate parents."),
  storedOutside: places.describe("Data is stated to be stored in a place that is none of these."),
  noAdequacy: z.literal(true).optional().describe("Data is stored in or reached from a country without an adequacy decision."),
  claimStatus: z.enum(WEIGHTED_STATUSES).optional().describe("A claim of this status or one of more weight."),
};

export const PLACEMENTS = Object.keys(placementMembers) as (keyof typeof placementMembers)[];
export const CONDITIONS = Object.keys(conditionMembers) as (keyof typeof conditionMembers)[];

export function hasOneOf(names: readonly string[]): (given: object) => boolean {
  return (given) => names.some((name) => name in given);
}

/** A condition that somebody chose to have highlighted, and what to say where it holds. */
export const attentionRuleSchema = z
  .strictObject({
    label: z.string().trim().min(1).max(80).describe("What is shown first."),
    tone: z.enum(["info", "notice", "warning"]).default("notice"),
    message: z.string().trim().min(1).max(400).optional(),
    link: linkSchema.optional(),
    contact: contactSchema.optional(),
    ...conditionMembers,
  })
  .refine(hasOneOf(CONDITIONS), `needs one condition at least: ${CONDITIONS.join(", ")}`);

export type AttentionRule = z.infer<typeof attentionRuleSchema>;
export type Tone = AttentionRule["tone"];
