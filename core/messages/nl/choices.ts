export const choicesTexts = {
  panelOffTitle: "Waybill naast de pagina staat uit",
  panelOffManaged: "Uw organisatie heeft het zijpaneel van Waybill uitgeschakeld.",
  panelOffChosen: "Het zijpaneel van Waybill is in de opties uitgeschakeld.",
  journalField_address: "Adres van de pagina, waar het bewaard mag worden",
  journalField_findings: "Gevonden partijen",
  journalField_seller: "Naam van de verkoper",
  journalField_evidence: "Bewijs bij elke bevinding",
  journalField_note: "Uw notities",
  journalField_tags: "Uw trefwoorden",
} as const;
