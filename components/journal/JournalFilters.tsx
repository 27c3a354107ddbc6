import { FILTERS, type FilterColumn, NO_FILTER } from "../../core/journal/filter.ts";
import type { GroupBy } from "../../core/journal/group.ts";
import type { ComponentChildren } from "preact";
import { Button } from "../Button.tsx";
import { ChoiceSelect } from "../ChoiceSelect.tsx";
import { useLocale } from "../locale.tsx";
import { SearchField } from "../SearchField.tsx";
import { DateField } from "./DateField.tsx";
import s from "./JournalFilters.module.css";
import { type JournalData, type Query, valueName } from "./model.ts";
import { rowCount } from "./row-count.ts";

export type JournalFiltersProps = { query: Query; data: JournalData; onQuery: (query: Query) => void };

const MOST_CHOICES = 300;
const GROUPS: GroupBy[] = ["day", ...FILTERS];

/** Words, one value a column, two days, and how the rows are grouped. */
export function JournalFilters({ query, data, onQuery }: JournalFiltersProps) {
  const words = useLocale();
  const { t } = words;
  const { filter, groupBy } = query;
  const change = (part: Partial<Query["filter"]>) => onQuery({ ...query, filter: { ...filter, ...part } });
  const narrowing = FILTERS.filter((column) => data.values[column].length > 0 || filter.is[column]);
  const isNarrowed = JSON.stringify(filter) !== JSON.stringify(NO_FILTER);
  return (
    <search class={s.filters}>
      <SearchField value={filter.text} label={t("journalSearch")} placeholder={t("journalSearchPlaceholder")} onInput={(text) => change({ text })} />
      <div class={s.choices}>
        {narrowing.map((column) => (
          <Narrow key={column} name={t(`column_${column}`)}>
            <ChoiceSelect
              value={filter.is[column] ?? ""}
              label={t(`column_${column}`)}
              locked={false}
              choices={[{ value: "", name: t("filterAny") }, ...choicesOf(column)]}
              onChange={(value) => change({ is: { ...filter.is, [column]: value } })}
            />
          </Narrow>
        ))}
      </div>
      <div class={s.choices}>
        <Narrow name={t("filterFrom")}>
          <DateField label={t("filterFrom")} value={filter.from} end={false} onChange={(from) => change({ from })} />
        </Narrow>
        <Narrow name={t("filterTo")}>
          <DateField label={t("filterTo")} value={filter.to} end onChange={(to) => change({ to })} />
        </Narrow>
        <Narrow name={t("groupBy")}>
          <ChoiceSelect
            value={groupBy}
            label={t("groupBy")}
            locked={false}
            choices={[{ value: "" as const, name: t("groupNone") }, ...GROUPS.map((value) => ({ value, name: value === "day" ? t("groupDay") : t(`column_${value}`) }))]}
            onChange={(value) => onQuery({ ...query, groupBy: value })}
          />
        </Narrow>
      </div>
      <div class={s.foot}>
        <p role="status">{data.partial ? t("loading") : isNarrowed ? t("journalCountOf", { count: data.rows.length, shown: data.rows.length.toLocaleString(words.locale), all: data.total.toLocaleString(words.locale) }) : rowCount(words, data.total)}</p>
        {isNarrowed && <Button onClick={() => change(NO_FILTER)}>{t("filterClear")}</Button>}
      </div>
    </search>
  );

  function choicesOf(column: FilterColumn) {
    return data.values[column].slice(0, MOST_CHOICES).map(({ value, count }) => ({ value, name: `${valueName(column, value, data.names, words)} (${count.toLocaleString(words.locale)})` }));
  }
}

/** The control names itself; what stands above it is for the eye. */
function Narrow({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div class={s.narrow}>
      <span class={s.caption} aria-hidden="true">
        {name}
      </span>
      {children}
    </div>
  );
}
