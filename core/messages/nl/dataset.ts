export const datasetTexts = {
  newSites: "Nieuwe sites",
  newSitesHelp: "Deze sites kwamen in de gegevens nadat deze versie was geïnstalleerd. De browser vraagt het één keer, voor alle; tot dan leest “Deze pagina controleren” ze.",
  newSitesAllow: { one: "{count} nieuwe site toestaan", other: "{count} nieuwe sites toestaan" },
  recordHistory: "Wat er aan dit record veranderde",
  recordStep_added: "In de gegevens opgenomen",
  recordStep_raised: "Verdiept",
  recordStep_corrected: "Gewijzigd",
};
