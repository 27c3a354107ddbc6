import { choicesTexts } from "./en/choices.ts";
import { claimsTexts } from "./en/claims.ts";
import { datasetTexts } from "./en/dataset.ts";
import { encyclopaediaTexts } from "./en/encyclopaedia.ts";
import { evidenceTexts } from "./en/evidence.ts";
import { organisationTexts } from "./en/organisation.ts";
import { journalTexts } from "./en/journal.ts";
import { pagesTexts } from "./en/pages.ts";
import { panelsTexts } from "./en/panels.ts";
import { policyKeyTexts } from "./en/policy-keys.ts";
import { policyVerdictTexts } from "./en/policy-verdicts.ts";
import { popupTexts } from "./en/popup.ts";
import { reportTexts } from "./en/report.ts";
import { sellerTexts } from "./en/seller.ts";
import { visualsTexts } from "./en/visuals.ts";

/**
 * Every text that people read, in English: the source of all translations and of `_locales`.
 * `{name}` is a value; a text with `one` and `other` is chosen by `{count}`.
 */
export const en = {
  appName: "Waybill",
  appDescription: "Who runs this shop, who carries your parcel, who takes the payment, and whose law reaches the data. Sourced, dated, offline.",
  commandCheckPage: "Check this page",
  menuCheckPage: "Check this page with Waybill",
  toolbarOperator: "{service} · {operator} ({country})",
  toolbarParent: "Ultimate parent: {parent} ({country})",
  toolbarNothing: "Waybill: not in our data",
  badgeOperator: "Run by",
  badgeParent: "Parent",
  badgeSeller: "Sold by",
  badgeCarrier: "Carried by",
  badgePayment: "Paid through",
  badgeStorage: "Data kept in",
  badgeDetails: "Details and sources",
  badgeDismiss: "Do not show on this site",
  badgeExpand: "Show who is behind this page",
  badgeCollapse: "Show less",
  badgeNote: "From Waybill's bundled data. Nothing left your browser.",
  quoted: "“{text}”",
  datasetOutdated: "Waybill's data is over six months old.",
  textNotInData: "Not in our data.",
  textAsPageStates: "as this page states",
  textStub: "Not yet researched.",
  textNotFound: "not found",
  textRegistered: "Registered in",
  textHeadquarters: "Run from",
  ...popupTexts,
  ...reportTexts,
  ...sellerTexts,
  ...visualsTexts,
  ...choicesTexts,
  ...claimsTexts,
  ...organisationTexts,
  ...pagesTexts,
  ...panelsTexts,
  ...policyKeyTexts,
  ...policyVerdictTexts,
  ...evidenceTexts,
  ...datasetTexts,
  ...encyclopaediaTexts,
  ...journalTexts,
} as const;

export type MessageKey = keyof typeof en;
