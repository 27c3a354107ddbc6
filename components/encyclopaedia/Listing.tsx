import { useLayoutEffect, useRef } from "preact/hooks";
import type { Listed } from "../../core/encyclopaedia/listing.ts";
import type { PageKind } from "../../core/panels/address.ts";
import { useLocale } from "../locale.tsx";
import { RecordLink } from "../panels/RecordLink.tsx";
import { Sheet } from "../Sheet.tsx";
import s from "./Listing.module.css";
import { Notes } from "./Notes.tsx";

/** All records of a kind, under their first letters; statements under their years. */
export function Listing({ kind, list }: { kind: PageKind; list: Listed[] }) {
  const { t } = useLocale();
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), [kind]);
  const groups = [...Map.groupBy(list, ({ under }) => under)];
  return (
    <section>
      <h1 class={s.title} ref={title} tabIndex={-1}>
        {t(`contents_${kind}`)} <span class={s.count}>{list.length}</span>
      </h1>
      <Sheet>
        {groups.map(([under, lines]) => (
          <section class={s.group} key={under}>
            <h2 class={s.under}>{under}</h2>
            <ul class={kind === "claim" ? `${s.lines} ${s.long}` : s.lines}>
              {lines.map((line) => (
                <li key={line.ref.id}>
                  <RecordLink to={line.ref}>{line.title}</RecordLink> <Notes notes={line.notes} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </Sheet>
    </section>
  );
}
