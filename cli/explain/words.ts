import type { CountedWhy, ExplainedSignal, NearlyWhy, Raise, UnusedWhy } from "../../core/detect/explanation.ts";

const WHY: Record<CountedWhy | NearlyWhy | UnusedWhy, string> = {
  rule: "counted",
  sameRule: "counted, but its rule held already: one rule counts once",
  weakAlone: "counted, but weak and alone: possible at most",
  pageType: "decided the page's type",
  article: "marks the page as an article",
  linkAlone: "nearly: a link alone does not say what its company does here",
  wrongPageType: "nearly: its role is not sought on pages of this type",
  insideArticle: "nearly: what an article names, it tells about",
  missingLabel: "nearly: no label of its role stands beside it",
  wrongPlace: "nearly: it stands where it means nothing",
  wrongRole: "nearly: such a signal supports other roles only",
  outranked: "nearly: another signal decided the page's type first",
  capped: "nearly: the verdict was full",
  notTaken: "nearly: the engine left it out",
  saysNothing: "not used: no rule takes such a signal",
  unknownService: "not used: the page was told nothing of its service",
};

export function whyInWords({ why }: ExplainedSignal): string {
  return WHY[why];
}

const RAISES: Record<Raise["by"], string> = {
  anyRule: "one more rule, of any weight",
  strongRule: "one more strong rule, or a decisive one",
  twoStrongRules: "two strong rules, or a decisive one",
};

export function raiseInWords({ to, by }: Raise): string {
  return `${RAISES[by]}, would make it ${to}`;
}
