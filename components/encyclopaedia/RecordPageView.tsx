import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Fact, RecordPage } from "../../core/encyclopaedia/page.ts";
import { Claim } from "../Claim.tsx";
import { formatDate } from "../dates.ts";
import { useLocale } from "../locale.tsx";
import { Sheet } from "../Sheet.tsx";
import { FactItem } from "./FactItem.tsx";
import { Notes } from "./Notes.tsx";
import s from "./RecordPageView.module.css";

/** A page of the encyclopaedia: one record, all that it says, and the ways to what it names. */
export function RecordPageView({ page, children }: { page: RecordPage; children?: ComponentChildren }) {
  const { t, locale } = useLocale();
  const title = useRef<HTMLHeadingElement>(null);
  // What was clicked is gone: without this the keyboard and the screen reader would stand nowhere.
  useLayoutEffect(() => title.current?.focus(), [page.ref.kind, page.ref.id]);
  return (
    <article class={s.page}>
      <header class={s.header}>
        <p class={s.kind}>
          <Notes notes={[...page.kind, { say: `recordStatus_${page.status}` }, { say: "pageCheckedOn", date: page.checkedAt }]} />
        </p>
        <h1 class={page.ref.kind === "claim" ? `${s.title} ${s.long}` : s.title} ref={title} tabIndex={-1}>
          {page.title}
        </h1>
        {page.about && <p class={s.about}>{page.about}</p>}
      </header>
      <Sheet>
        {page.facts.map((fact) => (
          <FactRow key={fact.caption} fact={fact} />
        ))}
        {page.notKnown.length > 0 && (
          <section class={s.row}>
            <h2 class={s.caption}>{t("notKnownTitle")}</h2>
            <ul class={s.unknown}>
              {page.notKnown.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        )}
      </Sheet>
      {page.claims.length > 0 && (
        <section class={s.claims}>
          <h2 class={s.part}>{t("rowClaims")}</h2>
          {/* Claims stand below a heading of the third level wherever else they stand. */}
          <h3 class={s.count}>{t("claimCount", { count: page.claims.length })}</h3>
          <Sheet>
            {page.claims.map((claim) => (
              <Claim key={claim.id} claim={claim} />
            ))}
          </Sheet>
        </section>
      )}
      {children}
      <p class={s.foot}>
        {t("pageAddress")} <code>{`report.html#/${page.ref.kind}/${page.ref.id}`}</code> · {t("pageCheckedOn", { date: formatDate(locale, page.checkedAt) })}
      </p>
    </article>
  );
}

function FactRow({ fact: { caption, items } }: { fact: Fact }) {
  const { t } = useLocale();
  return (
    <section class={s.row}>
      <h2 class={s.caption}>
        {t(caption)}
        {items.length > 5 && <span class={s.number}> {items.length}</span>}
      </h2>
      <ul class={s.items}>
        {items.map((each, index) => (
          <FactItem key={index} item={each} />
        ))}
      </ul>
    </section>
  );
}
