import { useEffect, useMemo, useState } from "preact/hooks";
import type { Records } from "../../core/dataset/kinds.ts";
import type { Found, Search } from "../../core/encyclopaedia/search.ts";

/**
 * What was found for a query in the whole dataset. The index is built when somebody is about to search (`soon`) or does: names
 * first; sources, of which there are most, join when the page is idle.
 */
export function useSearchAll(records: Records | null, query: string, soon: boolean): Found[] | null {
  const [search, setSearch] = useState<{ run: Search } | null>(null);
  const isAsked = query.trim() !== "";
  const isWanted = isAsked || soon;
  useEffect(() => {
    if (!records || !isWanted || search) return undefined;
    let isCurrent = true;
    const build = async () => {
      const [{ entriesOf }, { buildSearch }] = await Promise.all([import("../../core/encyclopaedia/entries.ts"), import("../../core/encyclopaedia/search.ts")]);
      const entries = entriesOf(records);
      if (!isCurrent) return;
      setSearch({ run: buildSearch(entries.filter(({ kind }) => kind !== "source")) });
      requestIdleCallback(() => setSearch({ run: buildSearch(entries) }));
    };
    void build();
    return () => {
      isCurrent = false;
    };
  }, [records, isWanted, search]);
  return useMemo(() => (search && isAsked ? search.run(query) : null), [search, isAsked, query]);
}
