import type { ComponentChildren } from "preact";
import type { Item } from "../../core/encyclopaedia/page.ts";
import { Country } from "../Country.tsx";
import { formatDate, formatFigure } from "../dates.ts";
import { useLocale } from "../locale.tsx";
import { edgeWords, interestWords } from "../ownership-words.ts";
import { RecordLink } from "../panels/RecordLink.tsx";
import { Supports } from "../Sources.tsx";
import s from "./FactItem.module.css";
import { Notes } from "./Notes.tsx";

/** One thing that a record says: what, a few words on it, and its sources folded away below. */
export function FactItem({ item }: { item: Item }) {
  const { t, locale } = useLocale();
  const { edge, sources, notes, to } = item;
  const value = <Value item={item} />;
  return (
    <li class={s.item}>
      <p>
        {to ? <RecordLink to={to}>{value}</RecordLink> : value} <Notes notes={notes} />
      </p>
      {edge && (
        <p class={s.edge}>
          {edge.interests.map((interest) => interestWords(t, locale, interest)).join("; ")} · {edgeWords(t, locale, edge)}
          {edge.note && ` · ${edge.note}`}
        </p>
      )}
      {sources.length > 0 && (
        <details class={s.sources}>
          <summary>{t("sourceCount", { count: sources.length })}</summary>
          <Supports list={sources.map((source) => ({ source }))} open={sources.length} />
        </details>
      )}
    </li>
  );
}

function Value({ item }: { item: Item }): ComponentChildren {
  const { t, locale } = useLocale();
  const { text, country, place, figure, date, say } = item;
  return (
    <>
      {country && <Country code={country} place={place} />}
      {figure && <b class={s.figure}>{formatFigure(locale, figure.value, figure.unit)}</b>}
      {say && t(say)}
      {text}
      {date && (text ? <span class={s.date}> · {formatDate(locale, date)}</span> : formatDate(locale, date))}
    </>
  );
}
