import type { Source } from "../../core/dataset/schema/common.ts";
import type { EvidenceRecord } from "../../core/evidence/record.ts";
import type { Names } from "../../core/journal/filter.ts";
import { formatDate } from "../dates.ts";
import { useLocale } from "../locale.tsx";
import s from "./EvidenceParts.module.css";

/** Every statement, by the party that it is about, each with all of its sources; on paper, which has no links, with their addresses. */
export function EvidenceStatements({ statements, names }: { statements: EvidenceRecord["statements"]; names: Names }) {
  const { t, locale } = useLocale();
  const parties = [...Map.groupBy(statements, ({ party }) => party)];
  return (
    <>
      <h2 class={s.title}>{t("evidenceStatements")}</h2>
      <p class={s.quiet}>{t("evidenceInEnglish")}</p>
      {parties.map(([party, members]) => (
        <section key={party} class={s.party} lang="en">
          <h3 class={s.name}>{names.get(party) ?? party}</h3>
          <ol class={s.list}>
            {members.map(({ id, text, date, status, about, sources }) => (
              <li key={id} class={s.item}>
                <p>
                  {text}
                  <span class={s.quiet}>
                    {date && ` · ${formatDate(locale, date)}`}
                    {status && ` · ${status}`}
                  </span>{" "}
                  <code class={s.code}>{about}</code>
                </p>
                {sources.map((source) => (
                  <Cited key={source.id + source.url} source={source} />
                ))}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function Cited({ source }: { source: Source }) {
  const { t, locale } = useLocale();
  const { publisher, title, url, datePublished, retrievedAt, reliability, quote } = source;
  return (
    <p class={s.source}>
      {publisher},{" "}
      <a href={url} target="_blank" rel="noreferrer noopener">
        {title}
      </a>
      , {datePublished ? formatDate(locale, datePublished) : t("undated")}, {t("readOn", { date: formatDate(locale, retrievedAt) })}, {t(`reliability_${reliability}`)} <span class={s.url}>{url}</span>
      {quote && <q class={s.quote}>{quote}</q>}
    </p>
  );
}
