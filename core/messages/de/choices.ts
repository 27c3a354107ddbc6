export const choicesTexts = {
  panelOffTitle: "Waybill neben der Seite ist ausgeschaltet",
  panelOffManaged: "Ihre Organisation hat die Seitenleiste von Waybill ausgeschaltet.",
  panelOffChosen: "Die Seitenleiste von Waybill ist in den Einstellungen ausgeschaltet.",
  journalField_address: "Adresse der Seite, wo sie behalten werden darf",
  journalField_findings: "Gefundene Beteiligte",
  journalField_seller: "Name des Verkäufers",
  journalField_evidence: "Belege zu jedem Ergebnis",
  journalField_note: "Ihre Notizen",
  journalField_tags: "Ihre Schlagwörter",
} as const;
