import type { Source } from "../core/dataset/schema/common.ts";
import { languageName } from "../core/messages/t.ts";
import { formatDate } from "./dates.ts";
import { Icon } from "./Icon.tsx";
import { useLocale } from "./locale.tsx";
import s from "./SourceLink.module.css";

const LINK = { target: "_blank", rel: "noreferrer noopener" } as const;

/** Some records quote a quotation with its own marks; two pairs would look like a slip. */
function unquoted(quote: string): string {
  return /^[“"„][^“”"„]*[”"“]$/.test(quote) ? quote.slice(1, -1) : quote;
}

/** Where a statement was read: the words themselves, who published them, when, and how reliable that is in words. */
export function SourceLink({ source, supports }: { source: Source; supports?: string | undefined }) {
  const { t, locale } = useLocale();
  const { publisher, title, url, archiveUrl, datePublished, retrievedAt, reliability, quote, note, language } = source;
  const isForeign = language.split("-")[0] !== locale.split("-")[0];
  const details = [
    datePublished ? formatDate(locale, datePublished) : `${t("undated")}, ${t("readOn", { date: formatDate(locale, retrievedAt) })}`,
    ...(isForeign ? [t("inLanguage", { language: languageName(locale, language) })] : []),
    t(`reliability_${reliability}`),
  ];
  return (
    <div class={s.source} data-source={source.id}>
      {supports && <p class={s.supports}>{supports}</p>}
      {quote && (
        <blockquote class={s.quote} lang={language} cite={url}>
          {t("quoted", { text: unquoted(quote) })}
        </blockquote>
      )}
      <p class={s.line}>
        <a href={url} {...LINK} title={t("opensOutside")}>
          <b>{publisher}</b>, {title}
          <Icon name="outside" class={s.icon} />
        </a>
      </p>
      <p class={s.meta}>
        {details.join(" · ")}
        {archiveUrl && (
          <>
            {" · "}
            <a href={archiveUrl} {...LINK}>
              {t("archivedCopy")}
            </a>
          </>
        )}
      </p>
      {note && <p class={s.meta}>{note}</p>}
    </div>
  );
}
