import { choicesTexts } from "./es/choices.ts";
import { claimsTexts } from "./es/claims.ts";
import { datasetTexts } from "./es/dataset.ts";
import { encyclopaediaTexts } from "./es/encyclopaedia.ts";
import { evidenceTexts } from "./es/evidence.ts";
import { organisationTexts } from "./es/organisation.ts";
import { journalTexts } from "./es/journal.ts";
import { pagesTexts } from "./es/pages.ts";
import { panelsTexts } from "./es/panels.ts";
import { policyKeyTexts } from "./es/policy-keys.ts";
import { policyVerdictTexts } from "./es/policy-verdicts.ts";
import { popupTexts } from "./es/popup.ts";
import { reportTexts } from "./es/report.ts";
import { sellerTexts } from "./es/seller.ts";
import { visualsTexts } from "./es/visuals.ts";
import type { Messages } from "./bundle.ts";

/** The texts in Spanish. */
export const es = {
  appName: "Waybill",
  appDescription: "Quién gestiona la tienda, lleva el paquete y cobra, y qué leyes alcanzan a los datos. Con fuentes y fechas, sin conexión.",
  commandCheckPage: "Analizar esta página",
  menuCheckPage: "Analizar esta página con Waybill",
  toolbarOperator: "{service} · {operator} ({country})",
  toolbarParent: "Matriz última: {parent} ({country})",
  toolbarNothing: "Waybill: no figura en nuestros datos",
  badgeOperator: "Operador",
  badgeParent: "Matriz",
  badgeSeller: "Vendedor",
  badgeCarrier: "Transportista",
  badgePayment: "Pago",
  badgeStorage: "Datos en",
  badgeDetails: "Detalles y fuentes",
  badgeDismiss: "No mostrar en este sitio",
  badgeExpand: "Ver quién está detrás de esta página",
  badgeCollapse: "Mostrar menos",
  badgeNote: "Según los datos incluidos en Waybill. Nada ha salido de su navegador.",
  quoted: "«{text}»",
  datasetOutdated: "Los datos de Waybill tienen más de seis meses.",
  textNotInData: "No figura en nuestros datos.",
  textAsPageStates: "según esta página",
  textStub: "Aún no estudiado.",
  textNotFound: "no encontrado",
  textRegistered: "Registrada en:",
  textHeadquarters: "Dirigida desde:",
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
