import type { PartyView, ServiceView } from "../core/report/report.ts";
import { Countries } from "./Country.tsx";
import { formatDate, formatList } from "./dates.ts";
import { Evidence } from "./Evidence.tsx";
import { Facility } from "./Facility.tsx";
import { Field, Fields } from "./Field.tsx";
import { Folds } from "./Fold.tsx";
import { useLocale } from "./locale.tsx";
import { NotKnown } from "./NotKnown.tsx";
import { Operator } from "./Operator.tsx";
import { OriginMark } from "./OriginMark.tsx";
import s from "./Party.module.css";
import { partyName } from "./parties.ts";
import { Sources } from "./Sources.tsx";

/** All that is known of one who takes part: who operates it, its places, and why we say that it takes part. */
export function Party({ party }: { party: PartyView }) {
  const { t, locale } = useLocale();
  const { service, seller, designation, facilities, operators } = party;
  return (
    <section class={s.party}>
      <h3 class={s.name}>
        {partyName(party)}
      </h3>
      <p class={s.kind}>
        {service ? t(`kind_${service.kind}`) : t("asPageStates")} · {t(`certainty_${party.certainty}`)}
      </p>
      {service && <OriginMark origin={service.origin} />}
      {service?.about && <p class={s.about}>{service.about}</p>}
      {seller && service === null && <StatedSeller seller={seller} />}
      {designation && (
        <>
          <p class={s.about}>{t("designated", { date: formatDate(locale, designation.designatedOn) })}</p>
          <Sources sources={designation.sources} />
        </>
      )}
      {service && operators.length === 0 && <NoOperator service={service} regions={party.otherRegions} />}
      {operators.length > 0 && (
        <Folds>
          {operators.map((operator, index) => (
            <Operator key={operator.entity.id} operator={operator} open={index === 0} />
          ))}
        </Folds>
      )}
      {facilities.length > 0 && (
        <Folds>
          {facilities.map((facility) => (
            <Facility key={facility.id} facility={facility} />
          ))}
        </Folds>
      )}
      {service && <NotKnown list={service.notKnown} />}
      <Evidence evidence={party.evidence} />
    </section>
  );
}

function StatedSeller({ seller }: { seller: NonNullable<PartyView["seller"]> }) {
  const { t, country } = useLocale();
  if (!seller.country && !seller.registerNumber && !seller.shipsFrom && !seller.madeIn) return null;
  return (
    <div class={s.stated}>
      <Fields>
        {seller.country && <Field caption={t("regionLabel")}>{country(seller.country)}</Field>}
        {seller.registerNumber && <Field caption={t("registerNumber")}>{seller.registerNumber}</Field>}
        {seller.shipsFrom && <Field caption={t("statedShipsFrom")}>{country(seller.shipsFrom)}</Field>}
        {seller.madeIn && <Field caption={t("statedMadeIn")}>{country(seller.madeIn)}</Field>}
      </Fields>
    </div>
  );
}

/** No operator for this region: because nobody has looked, because others are named, or because it was not found. */
function NoOperator({ service, regions }: { service: ServiceView; regions: string[] }) {
  const { t, locale, country } = useLocale();
  if (service.recordStatus === "stub") return <p class={s.about}>{t("notResearchedText")}</p>;
  if (regions.length === 0) return <p class={s.about}>{t("notFound")}</p>;
  const named = regions.filter((code) => !/^[A-Z]{2}$/.test(code)).map(country);
  return (
    <p class={s.about}>
      {t("otherRegionsText")} <Countries codes={regions.filter((code) => /^[A-Z]{2}$/.test(code))} /> {formatList(locale, named)}
    </p>
  );
}
