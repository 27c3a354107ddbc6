import type { LawView } from "../core/report/report.ts";
import { formatDate, formatList } from "./dates.ts";
import { Fold } from "./Fold.tsx";
import s from "./Law.module.css";
import { useLocale } from "./locale.tsx";
import { OriginMark } from "./OriginMark.tsx";
import type { ReachingLaw } from "./parties.ts";
import { Sources } from "./Sources.tsx";

/** One law: through what it reaches at a glance; its articles, whom it binds, its oversight and its status inside. */
export function Law({ law }: { law: ReachingLaw }) {
  const { t, locale, country } = useLocale();
  const ways = [...new Set(law.paths.map((path) => path.by))].map((by) => t(`reach_${by}`));
  return (
    <Fold title={<h4>{law.shortName}</h4>} notes={[`${t("lawThrough")} ${formatList(locale, ways)}`]}>
      <LawStatus law={law} />
      <ul class={s.paths}>
        {law.paths.map((path) => (
          <li key={`${path.by} ${path.through} ${path.country} ${path.service}`}>
            {t(`path_${path.by}`, { through: path.through, service: path.service, country: country(path.country) })}
          </li>
        ))}
      </ul>
      <LawContent law={law} />
    </Fold>
  );
}

/** Its full name, and whether it is in force, with the day for which that is said. */
export function LawStatus({ law }: { law: Omit<LawView, "paths"> }) {
  const { t, locale } = useLocale();
  return (
    <>
      <OriginMark origin={law.origin} />
      {law.name !== law.shortName && <p class={s.full}>{law.name}</p>}
      <p class={s.small}>{`${t(`lawStatus_${law.status}`)} · ${t("asOf", { date: formatDate(locale, law.statusAsOf) })}`}</p>
      {law.statusNote && <p class={s.small}>{law.statusNote}</p>}
    </>
  );
}

/** What its articles say, how it reaches, whom it binds and who watches over it. */
export function LawContent({ law }: { law: Omit<LawView, "paths"> }) {
  const { t } = useLocale();
  return (
    <>
      {law.articles.map((article) => (
        <div class={s.part} key={`${article.article} ${article.effect}`}>
          <p class={s.caption}>
            {article.article} · {t(`effect_${article.effect}`)}
          </p>
          <p>{article.text}</p>
          <Sources sources={article.sources} />
        </div>
      ))}
      <div class={s.part}>
        <p class={s.caption}>{t("whyItReaches")}</p>
        <p>{law.reach.text}</p>
        <Sources sources={law.reach.sources} />
      </div>
      <div class={s.part}>
        <p class={s.caption}>{t("whoIsBound")}</p>
        <p>{law.whoIsBound}</p>
      </div>
      <div class={s.part}>
        <p class={s.caption}>{t("oversight")}</p>
        <p>{law.oversight?.text ?? t("oversightNotFound")}</p>
        {law.oversight && <Sources sources={law.oversight.sources} />}
      </div>
    </>
  );
}
