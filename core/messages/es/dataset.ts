export const datasetTexts = {
  newSites: "Sitios nuevos",
  newSitesHelp: "Estos sitios entraron en los datos después de instalar esta versión. El navegador pregunta una sola vez, por todos; hasta entonces los lee «Analizar esta página».",
  newSitesAllow: { one: "Permitir {count} sitio nuevo", other: "Permitir {count} sitios nuevos" },
  recordHistory: "Qué ha cambiado en esta ficha",
  recordStep_added: "Incorporada a los datos",
  recordStep_raised: "Ampliada",
  recordStep_corrected: "Modificada",
};
