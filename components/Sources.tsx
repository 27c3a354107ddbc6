import type { Source } from "../core/dataset/schema/common.ts";
import { useLocale } from "./locale.tsx";
import { Unknown } from "./Field.tsx";
import { Opens } from "./Opens.tsx";
import { SourceLink } from "./SourceLink.tsx";
import s from "./Sources.module.css";

/** A source, and which of the statements above it bears. */
export type Support = { source: Source; supports?: string };
/** How many stand open; more would push the statements themselves apart. */
const OPEN = 1;

export function Sources({ sources }: { sources: Source[] }) {
  return <Supports list={sources.map((source) => ({ source }))} />;
}

export function Supports({ list, open = OPEN }: { list: Support[]; open?: number }) {
  const { t } = useLocale();
  if (list.length === 0) return <p class={s.none}><Unknown>{t("noSource")}</Unknown></p>;
  const item = ({ source, supports }: Support) => (
    <li key={source.id + source.url}>
      <SourceLink source={source} supports={supports} />
    </li>
  );
  const rest = list.slice(open);
  return (
    <div class={s.sources}>
      <ul class={s.list}>{list.slice(0, open).map(item)}</ul>
      {rest.length > 0 && (
        <Opens class={s.more} head={t("moreSources", { count: rest.length })}>
          {() => <ul class={s.list}>{rest.map(item)}</ul>}
        </Opens>
      )}
    </div>
  );
}

/** Several statements with their sources as one list: a source that bears two of them stands once. */
export function mergeSupports(statements: { caption: string; sources: Source[] }[]): Support[] {
  const merged = new Map<string, { source: Source; captions: string[] }>();
  for (const { caption, sources } of statements) {
    for (const source of sources) {
      const key = `${source.url} ${source.quote ?? ""}`;
      const known = merged.get(key);
      if (known) known.captions.push(caption);
      else merged.set(key, { source, captions: [caption] });
    }
  }
  return [...merged.values()].map(({ source, captions }) => ({ source, supports: captions.join(" · ") }));
}
