import { useRef } from "preact/hooks";
import type { Found } from "../../core/encyclopaedia/search.ts";
import { useLocale } from "../locale.tsx";
import { OriginMark } from "../OriginMark.tsx";
import { RecordLink } from "../panels/RecordLink.tsx";
import { SearchField } from "../SearchField.tsx";
import r from "../SearchResults.module.css";
import s from "./SearchPane.module.css";

export type SearchPaneProps = {
  query: string;
  /** null: nothing asked yet. */
  results: Found[] | null;
  onQuery: (query: string) => void;
  /** Somebody is about to search. */
  onFocus?: (() => void) | undefined;
};

/** A search over the whole dataset. By keys alone: arrows go from the field through what was found, Enter opens it. */
export function SearchPane({ query, results, onQuery, onFocus }: SearchPaneProps) {
  const { t } = useLocale();
  const pane = useRef<HTMLElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const stops = [...(pane.current?.querySelectorAll<HTMLElement>("input, li a") ?? [])];
    const at = stops.indexOf(event.target as HTMLElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape" && query) onQuery("");
    else if (step && at >= 0) stops[at + step]?.focus();
    else return;
    if (event.key === "Escape") stops[0]?.focus();
    event.preventDefault();
  };
  const open = (event: Event) => {
    event.preventDefault();
    pane.current?.querySelector<HTMLElement>("li a")?.click();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the arrows go between the field and the links inside it, which are interactive
    <search class={r.search} ref={pane} onKeyDown={onKeyDown}>
      <form onSubmit={open}>
        <SearchField value={query} label={`${t("searchAllLabel")}. ${t("searchPrivate")}`} placeholder={t("searchAllPlaceholder")} onFocus={onFocus} onInput={onQuery} />
      </form>
      <p class={results && query ? r.hint : undefined} aria-live="polite">
        {results && query && (results.length ? t("searchAllCount", { count: results.length }) : t("searchNone", { query }))}
      </p>
      {results && results.length > 0 && (
        <ul class={r.results}>
          {results.map((found) => (
            <li key={found.key}>
              <RecordLink to={found.to}>
                <span class={found.kind === "claim" || found.kind === "source" ? s.text : r.name}>{found.title}</span>
                <span class={s.kind}>
                  {t(`pageKind_${found.kind}`)} <OriginMark origin={found.origin} />
                </span>
              </RecordLink>
            </li>
          ))}
        </ul>
      )}
    </search>
  );
}
