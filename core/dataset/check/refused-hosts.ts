/**
 * Hosts at which no source may stand, each with all hosts below it, because nobody there answers for the text: mirrors of Wikipedia
 * and of filings, collections of files that anybody throws in, pages spun by machines, staging and test hosts of papers and
 * companies, storage hosts without a name, and shops that carry another company's terms. A reader who follows such a link
 * cannot tell whose words they are. Sorted, one a line, so that two branches merge.
 */
export const REFUSED_HOSTS: ReadonlySet<string> = new Set([
  "wikizero.com",
]);
