import type { Names } from "../../core/journal/filter.ts";
import { type OpenBlocks, timeOf, wordOf } from "../../core/journal/group.ts";
import { membersOf } from "../../core/journal/summary.ts";
import { useLocale } from "../locale.tsx";
import s from "./JournalRow.module.css";
import { formatTime, valueNames } from "./model.ts";

/** One visit, on two lines: where and what; when, who carried, which countries, tags. From the summary alone. */
export function JournalRow({ row, blocks, names }: { row: number; blocks: OpenBlocks; names: Names }) {
  const words = useLocale();
  const service = wordOf(blocks, row, "service");
  const site = wordOf(blocks, row, "site");
  const carriers = valueNames("carriers", wordOf(blocks, row, "carriers"), names, words);
  const countries = membersOf(wordOf(blocks, row, "jurisdictions"));
  const tags = membersOf(wordOf(blocks, row, "tags"));
  return (
    <div class={s.row}>
      <p class={s.line}>
        <b class={s.name}>{names.get(service) ?? site}</b>
        <span class={s.type}>{valueNames("pageType", wordOf(blocks, row, "pageType"), names, words)}</span>
        <time class={s.time} dateTime={new Date(timeOf(blocks, row)).toISOString()}>
          {formatTime(words.locale, timeOf(blocks, row))}
        </time>
      </p>
      <p class={s.more}>
        {[carriers.join(", "), countries.join(" ")].filter(Boolean).join(" · ") || site}
        {tags.map((tag) => (
          <span key={tag} class={s.tag}>
            {tag}
          </span>
        ))}
      </p>
    </div>
  );
}
