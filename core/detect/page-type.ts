import type { PageType } from "../dataset/schema/service.ts";
import { PRODUCT_LIST, type Signal, type SignalKind } from "../signals/signal.ts";

/**
 * The page's type and the rule that gave it: a record's page rule and a search's address first, then structured data, Open Graph, and last what the
 * address would mean on any shop; where none of these says anything, a list of products. Nothing at all: `other`.
 */
export function choosePageType(signals: readonly Signal[]): { type: PageType; rule: string } {
  const by = (kind: SignalKind) => signals.find((signal) => signal.kind === kind && signal.pageType && signal.matched !== PRODUCT_LIST);
  const byAddress = by("path");
  // What is searched for may stand in the page's data as if it were the one thing shown.
  const isGeneric = byAddress?.service === null && byAddress.rule?.startsWith("generic/") && byAddress.pageType !== "search";
  const byRule = isGeneric ? undefined : byAddress;
  const [byData, byMeta] = [by("structuredData"), by("meta")];
  // A department's address may have its products below it; that this is one, the page then says twice.
  const isProduct = byRule?.pageType === "category" && byData?.pageType === "product" && byMeta?.pageType === "product";
  if (byRule?.pageType && !isProduct) return { type: byRule.pageType, rule: byRule.rule ?? "" };
  if (byData?.pageType) return { type: byData.pageType, rule: "schema-org-type" };
  if (byMeta?.pageType) return { type: byMeta.pageType, rule: "open-graph-type" };
  if (byAddress?.pageType) return { type: byAddress.pageType, rule: byAddress.rule ?? "" };
  return signals.some(({ matched }) => matched === PRODUCT_LIST) ? { type: "category", rule: "schema-org-list" } : { type: "other", rule: "none" };
}

/** True for a page that says of itself that it is an article. */
export function isArticle(signals: readonly Signal[]): boolean {
  return signals.some((signal) => signal.matched === "Article" || signal.matched === "og:type article");
}
