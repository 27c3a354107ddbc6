import { PAGE_KINDS, type PageKind } from "../../core/panels/address.ts";
import { useLocale } from "../locale.tsx";
import { Sheet } from "../Sheet.tsx";
import s from "./Contents.module.css";

/** The first page: how many records of each kind there are, and the way to them. */
export function Contents({ counts }: { counts: Readonly<Record<PageKind, number>> }) {
  const { t, locale } = useLocale();
  return (
    <nav aria-label={t("contents")}>
      <Sheet>
        <ul>
          {PAGE_KINDS.map((kind) => (
            <li class={s.row} key={kind}>
              <a class={s.link} href={`#/${kind}`}>
                <span class={s.name}>{t(`contents_${kind}`)}</span>
                <span class={s.count}>{new Intl.NumberFormat(locale).format(counts[kind])}</span>
              </a>
            </li>
          ))}
        </ul>
      </Sheet>
    </nav>
  );
}
