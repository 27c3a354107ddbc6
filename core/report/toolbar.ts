import { countryName, type Translate } from "../messages/t.ts";
import { mainParty } from "./build.ts";
import type { EntityView, OperatorView, Report } from "./report.ts";

export type ToolbarView = { text: string; title: string };

/** The operator that people of the region contract with: the first that the region's entries name. */
export function contractingOperator(operators: OperatorView[]): OperatorView | undefined {
  return operators.find((operator) => operator.roles.includes("contractingParty")) ?? operators[0];
}

/** The last known parent; the operator itself where its chain ends with it. */
export function ultimateParent(operator: OperatorView): EntityView {
  return operator.parents.at(-1)?.entity ?? operator.entity;
}

/** The toolbar's two letters and its title: who the contracting operator is, where it is registered, who stands behind it. */
export function toolbarView(report: Report, t: Translate, locale: string, showCode: boolean): ToolbarView {
  const party = mainParty(report);
  const operator = party && contractingOperator(party.operators);
  const attention = report.attention ?? [];
  const sign = attention.some(({ tone }) => tone !== "info") ? "!" : "";
  const said = attention.map(({ label, message }) => `! ${label || message}`);
  if (!party?.service) return { text: sign, title: said.length ? [t("appName"), ...said].join("\n") : t("toolbarNothing") };
  if (!operator) return { text: sign, title: [`${t("appName")}: ${party.service.name}`, ...said].join("\n") };
  const code = operator.entity.registration?.country ?? "";
  const parent = ultimateParent(operator);
  const parentCountry = parent.headquarters?.country ?? parent.registration?.country ?? "";
  const lines = [t("toolbarOperator", { service: party.service.name, operator: operator.entity.legalName, country: code ? countryName(locale, code) : "?" })];
  if (parent.id !== operator.entity.id) lines.push(t("toolbarParent", { parent: parent.legalName, country: parentCountry ? countryName(locale, parentCountry) : "?" }));
  if (report.dataset.outdated) lines.push(t("datasetOutdated"));
  return { text: sign + (showCode ? code : ""), title: [...lines, ...said].join("\n") };
}
