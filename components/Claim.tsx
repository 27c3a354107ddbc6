import type { ClaimView } from "../core/report/report.ts";
import { StatusChip } from "./Chip.tsx";
import s from "./Claim.module.css";
import { ClaimResponse } from "./ClaimResponse.tsx";
import { formatDate, formatFigure } from "./dates.ts";
import { Icon } from "./Icon.tsx";
import { useLocale } from "./locale.tsx";
import { NotKnown } from "./NotKnown.tsx";
import { Opens } from "./Opens.tsx";
import { OriginMark } from "./OriginMark.tsx";
import { Sources } from "./Sources.tsx";

/** A statement by somebody. Who said it, its standing and the answer are seen without opening it. */
export function Claim({ claim }: { claim: ClaimView }) {
  const { t, locale } = useLocale();
  const { assertedBy } = claim;
  const head = (
    <>
      <span class={s.line}>
        <StatusChip status={claim.status} />
        <span class={s.date}>{formatDate(locale, claim.datePublished)}</span>
        <OriginMark origin={claim.origin} />
      </span>
      <h4 class={s.text}>{claim.text}</h4>
      <span class={s.by}>
        {t("saidBy")} {assertedBy.name} ({t(`asserter_${assertedBy.kind}`)})
      </span>
      {claim.responses.map((response) => (
        <span class={s.by} key={`${response.by} ${response.stance} ${response.date}`}>
          {t("response")}: {response.by} {response.stance === "notFound" ? `– ${t("stance_notFound")}` : t(`stance_${response.stance}`)}
        </span>
      ))}
      <Icon name="chevron" class={s.chevron} />
    </>
  );
  return (
    <Opens class={s.claim} head={head} headClass={s.head}>
      {() => <Inside claim={claim} />}
    </Opens>
  );
}

function Inside({ claim }: { claim: ClaimView }) {
  const { t, locale } = useLocale();
  return (
    <div class={s.body}>
      <p class={s.note}>
        {[t(`claimType_${claim.claimType}`), `${t("credibility")}: ${t(`credibility_${claim.credibility as 1 | 2 | 3 | 4 | 5 | 6}`)}`].join(" · ")}
      </p>
      {claim.statusNote && <p class={s.note}>{claim.statusNote}</p>}
      <Figures figures={claim.figures ?? []} />
      <Sources sources={claim.sources} />
      {claim.responses.map((response) => (
        <ClaimResponse key={`${response.by} ${response.stance} ${response.date}`} response={response} />
      ))}
      {claim.contradictions.length > 0 && (
        <section class={s.against}>
          <h5 class={s.caption}>{t("contradictedBy")}</h5>
          {claim.contradictions.map((other) => (
            <p key={other.id}>
              <StatusChip status={other.status} /> {formatDate(locale, other.date)}: {other.text}
            </p>
          ))}
        </section>
      )}
      <NotKnown list={claim.notKnown ?? []} />
    </div>
  );
}

function Figures({ figures }: { figures: NonNullable<ClaimView["figures"]> }) {
  const { t, locale } = useLocale();
  return (
    <>
      {figures.map((figure) => (
        <p key={`${figure.value} ${figure.unit} ${figure.asOf}`}>
          <b class={s.figure}>{formatFigure(locale, figure.value, figure.unit)}</b>{" "}
          <span class={s.note}>{[figure.of, t("asOf", { date: formatDate(locale, figure.asOf) })].filter(Boolean).join(" · ")}</span>
        </p>
      ))}
    </>
  );
}
