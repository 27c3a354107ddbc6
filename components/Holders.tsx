import type { HolderView } from "../core/report/report.ts";
import { Tag } from "./Chip.tsx";
import s from "./Holders.module.css";
import { useLocale } from "./locale.tsx";
import { edgeWords, interestWords } from "./ownership-words.ts";
import { Sources } from "./Sources.tsx";

/** Holders that are no parents. A deal that is only announced says so and stands here, never in the chain. */
export function Holders({ holders }: { holders: HolderView[] }) {
  const { t, locale } = useLocale();
  if (holders.length === 0) return null;
  return (
    <section class={s.holders}>
      <h5 class={s.title}>{t("otherHolders")}</h5>
      <ul class={s.list}>
        {holders.map((holder) => (
          <li key={holder.interestedParty + holder.asOf}>
            <p>
              <span class={s.name}>{holder.name}</span> <Tag>{t(holder.basis === "announcedNotClosed" ? "announced" : `relation_${holder.relation}`)}</Tag>
            </p>
            <p class={s.note}>{holder.interests.map((interest) => interestWords(t, locale, interest)).join("; ")}</p>
            <p class={s.note}>{edgeWords(t, locale, holder)}</p>
            {holder.note && <p class={s.note}>{holder.note}</p>}
            <Sources sources={holder.sources} />
          </li>
        ))}
      </ul>
    </section>
  );
}
