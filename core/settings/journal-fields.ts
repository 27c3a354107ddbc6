/** What a row of the journal may hold besides its time, service and page type. */
export const JOURNAL_FIELDS = ["address", "findings", "seller", "evidence", "note", "tags"] as const;
