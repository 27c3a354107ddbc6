import type { Records } from "../dataset/kinds.ts";
import type { Law } from "../dataset/schema/jurisdiction.ts";
import { sourcesOf } from "../report/cite.ts";
import { countryItem } from "./links.ts";
import { type Fact, fact, item, type Note } from "./page.ts";

export function lawFacts(records: Records, law: Law): Fact[] {
  const statusNotes: Note[] = [{ say: "asOf", date: law.statusAsOf }, ...(law.statusNote ? [{ text: law.statusNote }] : [])];
  return [
    ...fact("pageFullName", [item({ text: law.name, notes: law.originalName ? [{ text: law.originalName }] : [] })]),
    ...fact("pageJurisdiction", [countryItem(records, law.jurisdiction)]),
    ...fact("pageStatus", [item({ say: `lawStatus_${law.status}`, notes: statusNotes })]),
    ...fact("whoIsBound", [item({ text: law.whoIsBound })]),
    ...fact("pageArticles", law.articles.map(({ article, effect, text, sources }) => item({ text, notes: [{ text: article }, { say: `effect_${effect}` }], sources: sourcesOf(law, sources) }))),
    ...fact("whyItReaches", [item({ text: law.reach.text, notes: law.reach.by.map((by) => ({ say: `reach_${by}` as const })), sources: sourcesOf(law, law.reach.sources) })]),
    ...fact("oversight", [law.oversight ? item({ text: law.oversight.text, sources: sourcesOf(law, law.oversight.sources) }) : item({ say: "oversightNotFound" })]),
    ...fact("date_datePassed", law.datePassed ? [item({ date: law.datePassed })] : []),
    ...fact("date_inForceFrom", law.inForceFrom ? [item({ date: law.inForceFrom })] : []),
    ...fact("pageIdentifiers", law.legislationIdentifier ? [item({ text: law.legislationIdentifier })] : []),
  ];
}
