import type { PartyView } from "../core/report/report.ts";
import { contractingOperator, ultimateParent } from "../core/report/toolbar.ts";
import { Country } from "./Country.tsx";
import { useLocale } from "./locale.tsx";

/** In one line: where a party is registered, and where its parent is when that is elsewhere. */
export function PartyOrigin({ party }: { party: PartyView }) {
  const { t } = useLocale();
  const { service, seller, operators } = party;
  if (!service) return <StatedOrigin seller={seller} />;
  const operator = contractingOperator(operators);
  if (!operator) {
    return (
      <>
        {t("mainOperatorIn")} <Country code={service.country} />
      </>
    );
  }
  const { registration, headquarters } = operator.entity;
  const own = registration?.country ?? headquarters?.country;
  const parent = ultimateParent(operator);
  const parentCountry = parent.headquarters?.country ?? parent.registration?.country;
  return (
    <>
      {/* Either part stays whole where a line ends. */}
      <span>
        {own ? <Country code={own} /> : t("registrationNotFound")}
        {parentCountry && parentCountry !== own && " · "}
      </span>
      {parentCountry && parentCountry !== own && (
        <span>
          {t("parentIn")} <Country code={parentCountry} />
        </span>
      )}
    </>
  );
}

function StatedOrigin({ seller }: { seller: PartyView["seller"] }) {
  const { t } = useLocale();
  if (!seller?.country) return <>{t("asPageStates")}</>;
  return (
    <>
      {/^[A-Z]{2}$/.test(seller.country) ? <Country code={seller.country} /> : t("statedCountry", { country: seller.country })} · {t("asPageStates")}
    </>
  );
}
