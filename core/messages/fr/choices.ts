export const choicesTexts = {
  panelOffTitle: "Waybill à côté de la page est désactivé",
  panelOffManaged: "Votre organisation a désactivé le panneau latéral de Waybill.",
  panelOffChosen: "Le panneau latéral de Waybill est désactivé dans les options.",
  journalField_address: "Adresse de la page, là où elle peut être gardée",
  journalField_findings: "Parties trouvées",
  journalField_seller: "Nom du vendeur",
  journalField_evidence: "Indices de chaque constat",
  journalField_note: "Vos notes",
  journalField_tags: "Vos mots-clés",
} as const;
