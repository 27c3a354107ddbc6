import type { Filter, FilterColumn, Names } from "../../core/journal/filter.ts";
import type { Group, GroupBy, OpenBlocks } from "../../core/journal/group.ts";
import { membersOf } from "../../core/journal/summary.ts";
import type { Locale } from "../locale.tsx";

/** What the list shows, one after another: the head of a group, or a row by its number. */
export type Item = { group: Group; isOpen: boolean } | number;

export type JournalData = {
  blocks: OpenBlocks;
  /** The newest rows alone are there yet: nothing may be counted. */
  partial: boolean;
  /** Rows there are, whatever the filter says. */
  total: number;
  /** Numbers of the rows that pass, newest first. */
  rows: readonly number[];
  items: readonly Item[];
  names: Names;
  values: Record<FilterColumn, { value: string; count: number }[]>;
};

export type Query = { filter: Filter; groupBy: GroupBy | "" };

/** A value of a column as people read it. */
export function valueName(column: FilterColumn, value: string, names: Names, { t, country }: Locale): string {
  switch (column) {
    case "service":
    case "carriers":
    case "payments":
      return names.get(value) ?? value;
    case "pageType":
      return t(`pageType_${value}` as "pageType_home");
    case "jurisdictions":
      return country(value);
    case "certainties":
      return t(`certainty_${value}` as "certainty_likely");
    default:
      return value;
  }
}

export function valueNames(column: FilterColumn, word: string, names: Names, locale: Locale): string[] {
  return membersOf(word).map((value) => valueName(column, value, names, locale));
}

/** Made once: a formatter costs more than what it formats, and a list asks for one a row. */
let timeFormat: { locale: string; format: Intl.DateTimeFormat } | undefined;

export function formatTime(locale: string, at: number | string): string {
  if (timeFormat?.locale !== locale) timeFormat = { locale, format: new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }) };
  return timeFormat.format.format(new Date(at));
}
