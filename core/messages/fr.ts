import { choicesTexts } from "./fr/choices.ts";
import { claimsTexts } from "./fr/claims.ts";
import { datasetTexts } from "./fr/dataset.ts";
import { encyclopaediaTexts } from "./fr/encyclopaedia.ts";
import { evidenceTexts } from "./fr/evidence.ts";
import { organisationTexts } from "./fr/organisation.ts";
import { journalTexts } from "./fr/journal.ts";
import { pagesTexts } from "./fr/pages.ts";
import { panelsTexts } from "./fr/panels.ts";
import { policyKeyTexts } from "./fr/policy-keys.ts";
import { policyVerdictTexts } from "./fr/policy-verdicts.ts";
import { popupTexts } from "./fr/popup.ts";
import { reportTexts } from "./fr/report.ts";
import { sellerTexts } from "./fr/seller.ts";
import { visualsTexts } from "./fr/visuals.ts";
import type { Messages } from "./bundle.ts";

/**
 * The texts in French. French puts an article or preposition before a country that depends on its name, and on a date
 * that depends on how exact it is, so a country or a date that is filled in stands after a colon.
 */
export const fr = {
  appName: "Waybill",
  appDescription: "Qui exploite la boutique, livre le colis, encaisse le paiement, et de quelles lois relèvent les données. Sourcé, daté, hors ligne.",
  commandCheckPage: "Analyser cette page",
  menuCheckPage: "Analyser cette page avec Waybill",
  toolbarOperator: "{service} · {operator} ({country})",
  toolbarParent: "Société mère ultime : {parent} ({country})",
  toolbarNothing: "Waybill : absent de nos données",
  badgeOperator: "Exploitant",
  badgeParent: "Société mère",
  badgeSeller: "Vendeur",
  badgeCarrier: "Transporteur",
  badgePayment: "Paiement",
  badgeStorage: "Données",
  badgeDetails: "Détails et sources",
  badgeDismiss: "Ne pas afficher sur ce site",
  badgeExpand: "Voir qui est derrière cette page",
  badgeCollapse: "Réduire",
  badgeNote: "D’après les données intégrées à Waybill. Rien n’a quitté votre navigateur.",
  quoted: "« {text} »",
  datasetOutdated: "Les données de Waybill ont plus de six mois.",
  textNotInData: "Absent de nos données.",
  textAsPageStates: "selon cette page",
  textStub: "Pas encore étudié.",
  textNotFound: "non trouvé",
  textRegistered: "Immatriculation :",
  textHeadquarters: "Siège de direction :",
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
