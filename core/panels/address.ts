/** Kinds of record that have a page of their own in the encyclopaedia. */
export const PAGE_KINDS = ["service", "operator", "law", "facility", "jurisdiction", "claim"] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/** A record as a page of the encyclopaedia. */
export type RecordRef = { kind: PageKind; id: string };

/** The permanent address of a record inside the extension, from any of its pages. */
export function recordAddress({ kind, id }: RecordRef): string {
  return `/report.html#/${kind}/${id}`;
}
