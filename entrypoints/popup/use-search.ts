import { useRef, useState } from "preact/hooks";
import type { SearchResult } from "../../core/search/search.ts";
import { worker } from "../../platform/worker-client.ts";

export type Search = { query: string; results: SearchResult[] | null; ask: (query: string) => void; best: () => Promise<SearchResult | undefined> };

/** Searches the bundled data as the person types. An answer to a query that has changed since is dropped. */
export function useSearch(): Search {
  const [query, setQuery] = useState("");
  const [results, setResults] = useState<SearchResult[] | null>(null);
  const latest = useRef("");
  const ask = (text: string) => {
    latest.current = text;
    setQuery(text);
    if (text.trim().length < 2) return setResults(null);
    worker.search(text).then(
      (found) => {
        if (latest.current === text) setResults(found);
      },
      () => setResults([]),
    );
  };
  const best = async () => (await worker.search(latest.current))[0];
  return { query, results, ask, best };
}
