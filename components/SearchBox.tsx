import type { SearchResult } from "../core/search/search.ts";
import { useLocale } from "./locale.tsx";
import { OriginMark } from "./OriginMark.tsx";
import s from "./SearchBox.module.css";
import { SearchField } from "./SearchField.tsx";
import r from "./SearchResults.module.css";

export type SearchBoxProps = {
  query: string;
  /** null: nothing asked yet. */
  results: SearchResult[] | null;
  onQuery: (query: string) => void;
  onChoose: (result: SearchResult) => void;
  /** Enter: the best answer to the query as it now is, which the results shown may not be yet. */
  onSubmit: () => void;
};

/** A field for a name, an address or a tracking number, and what the bundled data has for it. */
export function SearchBox({ query, results, onQuery, onChoose, onSubmit }: SearchBoxProps) {
  const { t } = useLocale();
  const submit = (event: Event) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <search class={r.search}>
      <form onSubmit={submit}>
        <SearchField value={query} label={`${t("searchLabel")}. ${t("searchPrivate")}`} placeholder={t("searchPlaceholder")} onInput={onQuery}>
          <span class={s.private} aria-hidden="true">
            {t("searchPrivate")}
          </span>
        </SearchField>
      </form>
      <p class={results && query ? r.hint : undefined} aria-live="polite">
        {results && query && (results.length ? t("searchCount", { count: results.length }) : t("searchNone", { query }))}
      </p>
      {results && query && results.length > 0 && <Results results={results} onChoose={onChoose} />}
    </search>
  );
}

function Results({ results, onChoose }: { results: SearchResult[]; onChoose: (result: SearchResult) => void }) {
  const { t } = useLocale();
  return (
    <ul class={r.results}>
      {results.map((result) => (
        <li key={result.service}>
          <button type="button" onClick={() => onChoose(result)}>
            <span class={r.name}>{result.name}</span>
            <span class={s.because}>
              {t(`kind_${result.kind}`)} · {t(result.certain ? `because_${result.because}` : "becauseMaybe")} <OriginMark origin={result.origin} />
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
