export const datasetTexts = {
  newSites: "Nouveaux sites",
  newSitesHelp: "Ces sites sont entrés dans les données après l’installation de cette version. Le navigateur demande une seule fois, pour tous ; d’ici là, « Analyser cette page » les lit.",
  newSitesAllow: { one: "Autoriser {count} nouveau site", other: "Autoriser {count} nouveaux sites" },
  recordHistory: "Ce qui a changé dans cette fiche",
  recordStep_added: "Entrée dans les données",
  recordStep_raised: "Approfondie",
  recordStep_corrected: "Modifiée",
};
