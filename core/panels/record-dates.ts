import type { Records, RecordKind } from "../dataset/kinds.ts";

type AnyRecord = Records[RecordKind] extends Map<string, infer R> ? R : never;

/** What happened on a date: the member of the record that bears it. */
export type RecordDate = { date: string; member: DateMember; note: string };

/** Members that hold a date, in the words of the schemas. */
export const DATE_MEMBERS = [
  "checkedAt", "statusAsOf", "asOf", "startDate", "endDate", "datePublished", "date", "documentDate", "datePassed", "inForceFrom", "designatedOn", "decidedOn", "until", "foundingDate", "checkedOn",
] as const;
export type DateMember = (typeof DATE_MEMBERS)[number];

const isDateMember = (name: string): name is DateMember => (DATE_MEMBERS as readonly string[]).includes(name);
/** Members whose text says best what a date next to them is about. */
const NOTES = ["title", "interestedParty", "what", "document", "type", "by", "id", "text"] as const;

/** Every date that a record bears outside its sources, which show their own; newest first, one line for what happened on one date. */
export function datesOf(record: AnyRecord): RecordDate[] {
  const found = new Map<string, { date: string; member: DateMember; notes: Set<string> }>();
  const add = (date: string, member: DateMember, note: string) => {
    const known = found.get(`${date} ${member}`) ?? { date, member, notes: new Set() };
    if (note) known.notes.add(note);
    found.set(`${date} ${member}`, known);
  };
  const walk = (value: unknown, isRoot: boolean) => {
    if (Array.isArray(value)) for (const item of value) walk(item, false);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return;
    const members = value as Record<string, unknown>;
    const note = isRoot ? "" : (NOTES.map((name) => members[name]).find((text) => typeof text === "string") as string | undefined);
    for (const [name, member] of Object.entries(members)) {
      if (isDateMember(name) && typeof member === "string") add(member, name, note ?? "");
      else if (name !== "sources") walk(member, false);
    }
  };
  walk(record, true);
  const dates = [...found.values()].map(({ date, member, notes }): RecordDate => ({ date, member, note: [...notes].join(", ") }));
  return dates.toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));
}
