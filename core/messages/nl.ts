import { choicesTexts } from "./nl/choices.ts";
import { claimsTexts } from "./nl/claims.ts";
import { datasetTexts } from "./nl/dataset.ts";
import { encyclopaediaTexts } from "./nl/encyclopaedia.ts";
import { evidenceTexts } from "./nl/evidence.ts";
import { organisationTexts } from "./nl/organisation.ts";
import { journalTexts } from "./nl/journal.ts";
import { pagesTexts } from "./nl/pages.ts";
import { panelsTexts } from "./nl/panels.ts";
import { policyKeyTexts } from "./nl/policy-keys.ts";
import { policyVerdictTexts } from "./nl/policy-verdicts.ts";
import { popupTexts } from "./nl/popup.ts";
import { reportTexts } from "./nl/report.ts";
import { sellerTexts } from "./nl/seller.ts";
import { visualsTexts } from "./nl/visuals.ts";
import type { Messages } from "./bundle.ts";

/** Dutch. Names of countries follow a colon: in a sentence some would need an article. */
export const nl = {
  appName: "Waybill",
  appDescription: "Wie de winkel exploiteert, het pakket vervoert, de betaling verwerkt en wiens recht voor de data geldt. Met bron en datum, offline.",
  commandCheckPage: "Deze pagina controleren",
  menuCheckPage: "Deze pagina controleren met Waybill",
  toolbarOperator: "{service} · {operator} ({country})",
  toolbarParent: "Uiteindelijk moederbedrijf: {parent} ({country})",
  toolbarNothing: "Waybill: niet in onze gegevens",
  badgeOperator: "Exploitant",
  badgeParent: "Moederbedrijf",
  badgeSeller: "Verkocht door",
  badgeCarrier: "Vervoerd door",
  badgePayment: "Betaling via",
  badgeStorage: "Opgeslagen in",
  badgeDetails: "Details en bronnen",
  badgeDismiss: "Niet tonen op deze website",
  badgeExpand: "Tonen wie er achter deze pagina staat",
  badgeCollapse: "Minder tonen",
  badgeNote: "Uit de meegeleverde gegevens van Waybill. Niets heeft uw browser verlaten.",
  quoted: "“{text}”",
  datasetOutdated: "De gegevens van Waybill zijn meer dan zes maanden oud.",
  textNotInData: "Niet in onze gegevens.",
  textAsPageStates: "volgens deze pagina",
  textStub: "Nog niet onderzocht.",
  textNotFound: "niet gevonden",
  textRegistered: "Ingeschreven in:",
  textHeadquarters: "Hoofdkantoor:",
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
