import { choicesTexts } from "./de/choices.ts";
import { claimsTexts } from "./de/claims.ts";
import { datasetTexts } from "./de/dataset.ts";
import { encyclopaediaTexts } from "./de/encyclopaedia.ts";
import { evidenceTexts } from "./de/evidence.ts";
import { organisationTexts } from "./de/organisation.ts";
import { journalTexts } from "./de/journal.ts";
import { pagesTexts } from "./de/pages.ts";
import { panelsTexts } from "./de/panels.ts";
import { policyKeyTexts } from "./de/policy-keys.ts";
import { policyVerdictTexts } from "./de/policy-verdicts.ts";
import { popupTexts } from "./de/popup.ts";
import { reportTexts } from "./de/report.ts";
import { sellerTexts } from "./de/seller.ts";
import { visualsTexts } from "./de/visuals.ts";
import type { Messages } from "./bundle.ts";

/** German. Names of countries follow a colon: in a sentence many would need an article and a case. */
export const de = {
  appName: "Waybill",
  appDescription: "Wer den Shop betreibt, das Paket bringt, die Zahlung abwickelt, wessen Recht für die Daten greift. Mit Quelle und Datum, offline.",
  commandCheckPage: "Diese Seite prüfen",
  menuCheckPage: "Diese Seite mit Waybill prüfen",
  toolbarOperator: "{service} · {operator} ({country})",
  toolbarParent: "Konzernmutter: {parent} ({country})",
  toolbarNothing: "Waybill: nicht in unseren Daten",
  badgeOperator: "Betrieben von",
  badgeParent: "Konzernmutter",
  badgeSeller: "Verkauft von",
  badgeCarrier: "Befördert von",
  badgePayment: "Zahlung über",
  badgeStorage: "Gespeichert in",
  badgeDetails: "Details und Quellen",
  badgeDismiss: "Auf dieser Website nicht anzeigen",
  badgeExpand: "Anzeigen, wer hinter dieser Seite steht",
  badgeCollapse: "Weniger anzeigen",
  badgeNote: "Aus den mitgelieferten Daten von Waybill. Nichts hat Ihren Browser verlassen.",
  quoted: "„{text}“",
  datasetOutdated: "Die Daten von Waybill sind über sechs Monate alt.",
  textNotInData: "Nicht in unseren Daten.",
  textAsPageStates: "laut dieser Seite",
  textStub: "Noch nicht recherchiert.",
  textNotFound: "nicht gefunden",
  textRegistered: "Eingetragen in:",
  textHeadquarters: "Hauptsitz:",
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
} as const satisfies Messages;
