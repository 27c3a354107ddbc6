import type { Policy } from "./keys.ts";

/**
 * What holds between an installation by an organisation and the first that its policy says: nothing less restrictive than
 * anything that it might say. Beside it no page is read.
 */
export const HOLD: Policy = {
  firstRun: false,
  badge: "off",
  toolbarCode: false,
  detailedPanels: false,
  sidePanel: false,
  sites: [],
  everySite: false,
  checkPage: false,
  journal: "off",
  journalExport: false,
  journalFields: [],
  attentionUserRules: false,
};
