import type { PageType } from "../dataset/schema/service.ts";
import type { Signal, StatedSeller, Where } from "../signals/signal.ts";
import type { Certainty, Role } from "./detection.ts";
import type { Weight } from "./rules.ts";

/**
 * Why a signal counts as it does.
 *
 * Counted: `rule` (its rule gave weight), `sameRule` (the rule held already: one rule counts once), `weakAlone` (nothing stands
 * beside it, so the finding is only possible), `pageType` (it decided the page's type), `article` (it marks the page as an article,
 * whose names are told about, not stated).
 *
 * Nearly: `wrongPageType` (this role is not sought on pages of this type), `insideArticle`, `missingLabel` (a name, but no label of
 * its role beside it), `wrongPlace` (a rule takes such a signal elsewhere on a page), `wrongRole` (rules take such a signal for other
 * roles only), `linkAlone` (a link, and nothing else that says what its company does here), `outranked` (another signal decided the page's type first), `capped` (the verdict was full), `notTaken` (the engine
 * left it out for a reason that is none of these).
 *
 * Unused: `saysNothing` (no rule takes such a signal at all), `unknownService` (the knowledge of the page does not hold its service).
 */
export type CountedWhy = "rule" | "sameRule" | "weakAlone" | "pageType" | "article";
export type NearlyWhy = "wrongPageType" | "insideArticle" | "missingLabel" | "wrongPlace" | "wrongRole" | "linkAlone" | "outranked" | "capped" | "notTaken";
export type UnusedWhy = "saysNothing" | "unknownService";

export type Outcome = { outcome: "counted"; why: CountedWhy } | { outcome: "nearly"; why: NearlyWhy } | { outcome: "unused"; why: UnusedWhy };

export type RuleView = { id: string; weight: Weight; because: string };
/** A rule of more weight that would have held, had the signal stood in one of these places. */
export type NearRule = RuleView & { needs: Where[] };

export type ExplainedSignal = {
  signal: Signal;
  /** What its service or seller would be on this page; null for what tells of the page alone. */
  role: Role | null;
  /** The rule that takes it, whether it counted in the end or not. */
  rule: RuleView | null;
  nearRules: NearRule[];
} & Outcome;

/** What would raise a certainty: a further rule of any weight, a strong one, two strong ones, or one that is decisive. */
export type Raise = { to: Certainty; by: "anyRule" | "strongRule" | "twoStrongRules" };

/** One that any signal speaks for, found or not. */
export type ExplainedParty = {
  role: Role;
  service: string | null;
  seller?: StatedSeller;
  /** Null: not found. */
  certainty: Certainty | null;
  /** The rules that gave the certainty, each once, with how many signals held it. */
  rules: (RuleView & { times: number })[];
  raise: Raise | null;
  /** Positions in `signals`. */
  signals: number[];
};

/** Why the verdict on a page is what it is. Plain JSON; of the page it holds matched terms only, as the signals do. */
export type Explanation = {
  v: 1;
  page: {
    service: string | null;
    type: PageType;
    /** Id of the rule that gave the type. */
    rule: string;
    isArticle: boolean;
  };
  /** Every signal, in the order in which they were read. */
  signals: ExplainedSignal[];
  /** Those found, in the order of the verdict, then those nearly found. */
  parties: ExplainedParty[];
  /** A cap was reached: there may be more on the page, or in the verdict. */
  truncated: boolean;
};
