/** What the dataset tells of itself: sites that came later, the history of a record. */
export const datasetTexts = {
  newSites: "New sites",
  newSitesHelp: "These sites came into the data after this version was installed. The browser asks once, for all of them; until then “Check this page” reads them.",
  newSitesAllow: { one: "Allow {count} new site", other: "Allow {count} new sites" },
  recordHistory: "What changed in this record",
  recordStep_added: "Came into the data",
  recordStep_raised: "Raised",
  recordStep_corrected: "Changed",
};
