/** The panel beside the page where it is off; which fields a row of the journal holds. */
export const choicesTexts = {
  panelOffTitle: "Waybill beside the page is off",
  panelOffManaged: "Your organisation has turned off the panel beside the page.",
  panelOffChosen: "The panel beside the page is turned off in the options.",
  journalField_address: "Address of the page, where it may be kept",
  journalField_findings: "Parties found",
  journalField_seller: "Seller’s name",
  journalField_evidence: "Evidence of each finding",
  journalField_note: "Your notes",
  journalField_tags: "Your tags",
} as const;
