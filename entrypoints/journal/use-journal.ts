import { useEffect, useMemo, useState } from "preact/hooks";
import type { Item, JournalData, Query } from "../../components/journal/model.ts";
import type { JournalEntry } from "../../core/journal/entry.ts";
import { FILTERS, findRows, NO_FILTER } from "../../core/journal/filter.ts";
import { countValues, groupRows, openBlocks } from "../../core/journal/group.ts";
import { useAfterPaint } from "../../components/journal/use-after-paint.ts";
import type { SummaryBlock } from "../../core/journal/summary.ts";
import { type LoadedRows, useRows } from "./use-rows.ts";

export type Journal = {
  data: JournalData | undefined;
  query: Query;
  selected: number | null;
  entry: JournalEntry | null;
  rows: LoadedRows | undefined;
  setQuery: (query: Query) => void;
  setSelected: (row: number | null) => void;
  toggle: (group: string) => void;
};

type Values = JournalData["values"];
const countAll = (blocks: readonly SummaryBlock[]) => Object.fromEntries(FILTERS.map((column) => [column, countValues(blocks, column)])) as Values;
const NO_VALUES: Values = countAll([]);

/** What is shown of the journal: rows that pass, in their groups, and the one that is open. */
export function useJournal(): Journal {
  const rows = useRows();
  const [query, setQuery] = useState<Query>({ filter: NO_FILTER, groupBy: "" });
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [selected, setSelected] = useState<number | null>(null);
  const [entry, setEntry] = useState<JournalEntry | null>(null);
  const blocks = rows?.blocks;
  const lower = rows?.names.lower;

  const open = useMemo(() => openBlocks(blocks ?? []), [blocks]);
  // Rows first: the choices of the filters are counted when the first rows stand there.
  const values = useAfterPaint(useMemo(() => () => countAll(blocks ?? []), [blocks])) ?? NO_VALUES;
  const total = useMemo(() => (blocks ?? []).reduce((sum, { at }) => sum + at.reduce((count, time) => count + (time === 0 ? 0 : 1), 0), 0), [blocks]);
  const found = useMemo(() => findRows(blocks ?? [], query.filter, lower), [blocks, query.filter, lower]);
  const groups = useMemo(() => (query.groupBy === "" ? null : groupRows(open, found, query.groupBy)), [open, found, query.groupBy]);
  const items = useMemo((): readonly Item[] => {
    if (groups === null) return found;
    return groups.flatMap((group): Item[] => {
      const isOpen = opened.has(group.key);
      return [{ group, isOpen }, ...(isOpen ? group.rows : [])];
    });
  }, [groups, found, opened]);

  const read = rows?.read;
  useEffect(() => {
    let isWanted = true;
    if (selected === null) setEntry(null);
    else {
      void read?.([selected]).then(([row]) => {
        if (isWanted) setEntry(row ?? null);
      });
    }
    return () => {
      isWanted = false;
    };
  }, [selected, blocks, read]);

  return {
    data: rows && { blocks: open, partial: rows.partial, total, rows: found, items, names: rows.names.shown, values },
    query,
    selected,
    entry,
    rows,
    setQuery: (next) => {
      if (next.groupBy !== query.groupBy) setOpened(new Set());
      setQuery(next);
    },
    setSelected,
    toggle: (group) =>
      setOpened((known) => {
        const next = new Set(known);
        if (!next.delete(group)) next.add(group);
        return next;
      }),
  };
}
