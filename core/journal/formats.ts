/** What a journal can be written as. Apart from the writers: the page names the formats long before anybody uses one. */
export const JOURNAL_FORMATS = ["csv", "ndjson", "jsonld"] as const;
export type JournalFormat = (typeof JOURNAL_FORMATS)[number];

export const MEDIA_TYPES: Record<JournalFormat, string> = { csv: "text/csv", ndjson: "application/x-ndjson", jsonld: "application/ld+json" };
