export const choicesTexts = {
  panelOffTitle: "Waybill junto a la página está desactivado",
  panelOffManaged: "Su organización ha desactivado el panel lateral de Waybill.",
  panelOffChosen: "El panel lateral de Waybill está desactivado en las opciones.",
  journalField_address: "Dirección de la página, donde puede guardarse",
  journalField_findings: "Partes encontradas",
  journalField_seller: "Nombre del vendedor",
  journalField_evidence: "Indicios de cada hallazgo",
  journalField_note: "Sus notas",
  journalField_tags: "Sus etiquetas",
} as const;
