export const datasetTexts = {
  newSites: "Neue Websites",
  newSitesHelp: "Diese Websites kamen in die Daten, nachdem diese Version installiert wurde. Der Browser fragt einmal, für alle; bis dahin liest „Diese Seite prüfen“ sie.",
  newSitesAllow: { one: "{count} neue Website erlauben", other: "{count} neue Websites erlauben" },
  recordHistory: "Was sich an diesem Datensatz geändert hat",
  recordStep_added: "In die Daten aufgenommen",
  recordStep_raised: "Vertieft",
  recordStep_corrected: "Geändert",
};
