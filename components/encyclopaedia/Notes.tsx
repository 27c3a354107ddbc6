import type { Note } from "../../core/encyclopaedia/page.ts";
import { formatDate, formatList } from "../dates.ts";
import { type Locale, useLocale } from "../locale.tsx";
import s from "./Notes.module.css";

/** A few words beside a thing, a dot between them. */
export function Notes({ notes }: { notes: Note[] }) {
  const words = useLocale();
  if (notes.length === 0) return null;
  return <span class={s.notes}>{notes.map((note) => noteWords(words, note)).join(" · ")}</span>;
}

function noteWords({ t, locale, country }: Locale, note: Note): string {
  if ("text" in note) return note.text;
  if ("codes" in note) return formatList(locale, note.codes.map(country));
  const { say, date, regions } = note;
  return t(say, { ...(date && { date: formatDate(locale, date) }), ...(regions && { regions: formatList(locale, regions.map(country)) }) });
}
