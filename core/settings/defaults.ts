import { PANEL_IDS } from "../panels/panel.ts";
import { JOURNAL_FIELDS } from "./journal-fields.ts";
import type { Settings } from "./schema.ts";

/** What holds where nobody chose anything. Apart from the schema: a page that only shows settings loads no zod. */
export const DEFAULT_SETTINGS: Settings = {
  region: "auto",
  language: "auto",
  theme: "auto",
  badge: "compact",
  toolbarCode: true,
  firstRun: true,
  dismissed: [],
  detailedPanels: false,
  panels: [...PANEL_IDS],
  openPanels: ["evidence"],
  sidePanel: true,
  sites: [],
  sitesLeftOut: [],
  everySite: false,
  checkPage: true,
  journal: "off",
  journalRetentionDays: 365,
  journalExport: true,
  journalStudy: "",
  journalFields: [...JOURNAL_FIELDS],
  attentionRules: [],
};
