import type { ClaimView } from "../core/report/report.ts";
import s from "./ClaimResponse.module.css";
import { formatDate } from "./dates.ts";
import { useLocale } from "./locale.tsx";
import { Sources } from "./Sources.tsx";

/** What the one spoken about answered; where no answer was found, what was searched. */
export function ClaimResponse({ response }: { response: ClaimView["responses"][number] }) {
  const { t, locale } = useLocale();
  const { by, stance, text, date, searched, sources } = response;
  const isFound = stance !== "notFound";
  return (
    <section class={s.response}>
      <h5 class={s.caption}>
        {t("response")} · {formatDate(locale, date)}
      </h5>
      <p class={s.stance}>
        {by} {isFound ? t(`stance_${stance}`) : `– ${t("stance_notFound")}`}
      </p>
      {text && <p>{text}</p>}
      {isFound ? <Sources sources={sources} /> : <p class={s.searched}>{t("searchedFor", { date: formatDate(locale, date), queries: (searched ?? []).map((query) => t("quoted", { text: query })).join(", ") })}</p>}
    </section>
  );
}
