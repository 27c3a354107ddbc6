import { overlayExamples } from "../../../core/settings/policy/overlay-examples.ts";

export const NOTICE = "Company purchases here need approval.";
export const CONTACT = "purchasing@example.com";
export const RULE = "Reachable from outside the EEA’s adequacy";
export const REMARK = "Approved for samples under 50 euro.";
export const CORRECTED = "Marketplace; our framework contract applies.";

/** One of every group of keys, as an organisation with opinions would have it. */
export const WHOLE_POLICY = {
  organisationName: "Example Ltd",
  supportText: "Questions? Service desk, extension 4711.",
  firstRun: false,
  badge: "compact",
  toolbarCode: true,
  language: "en",
  region: "BE",
  themeDefault: "light",
  sidePanel: false,
  checkPage: false,
  everySite: false,
  sitesLeftOutAdd: ["didiglobal.com"],
  journal: "off",
  journalExport: false,
  attentionRulesAdd: [{ label: RULE, tone: "warning", message: "Public data only.", link: "https://intranet.example.com/rules", noAdequacy: true }],
  attentionUserRules: false,
  notices: [{ text: NOTICE, contact: CONTACT, kinds: ["marketplace", "shop"], pageTypes: ["checkout"] }],
  overlayServices: overlayExamples.services,
  overlayOperators: overlayExamples.operators,
  overlayNotes: [{ about: "service:aliexpress", text: REMARK, contact: CONTACT }],
  overlayCorrections: [{ record: "services/aliexpress", field: "about", value: CORRECTED, reason: "Contract of 2026-03-01" }],
};
