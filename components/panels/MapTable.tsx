import type { MapCountry, MapReason } from "../../core/panels/map.ts";
import { Country } from "../Country.tsx";
import { Folds } from "../Fold.tsx";
import { Icon } from "../Icon.tsx";
import { useLocale } from "../locale.tsx";
import { LawFold } from "./LawPanel.tsx";
import { Swatch } from "./MapLegend.tsx";
import s from "./MapTable.module.css";
import { SourceFold } from "./SourceFold.tsx";

export type MapTableProps = { countries: MapCountry[]; selected: string; onSelect: (code: string) => void };

/** Every country of the map: why it is there, and one click further the laws that come with it. */
export function MapTable({ countries, selected, onSelect }: MapTableProps) {
  const { t } = useLocale();
  return (
    <ul class={s.list}>
      {countries.map(({ code, kinds, reasons, laws }) => {
        const isOpen = code === selected;
        return (
          <li class={s.country} key={code} data-row={code}>
            <button type="button" class={s.head} aria-expanded={isOpen} onClick={() => onSelect(isOpen ? "" : code)}>
              <span class={s.name}>
                <Country code={code} />
              </span>
              <span class={s.laws}>{laws.length > 0 && t("lawCount", { count: laws.length })}</span>
              <Icon name="chevron" class={s.chevron} />
              <span class={s.kinds}>
                {kinds.map((kind) => (
                  <span class={s.kind} key={kind}>
                    <Swatch kind={kind} />
                    {t(`mapKind_${kind}`)}
                  </span>
                ))}
              </span>
            </button>
            {isOpen && (
              <div class={s.body}>
                <ul class={s.reasons}>
                  {reasons.map((reason) => (
                    <li key={`${reason.way} ${reason.name}`}>
                      <Reason reason={reason} />
                    </li>
                  ))}
                </ul>
                {laws.length === 0 ? (
                  <p class={s.none}>{t("mapNoLaw")}</p>
                ) : (
                  <Folds>
                    {laws.map((law) => (
                      <LawFold key={law.id} law={law} />
                    ))}
                  </Folds>
                )}
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Reason({ reason: { way, name, place, service, sources } }: { reason: MapReason }) {
  const { t } = useLocale();
  const words = { registeredIn: t("registeredIn"), runFrom: t("runFrom"), storedIn: t("handling_storage"), reachedFrom: t("handling_remoteAccess"), facility: t("mapKind_facility") };
  return (
    <>
      <p>
        <span class={s.way}>{words[way]}</span> <span class={s.who}>{name}</span>
        {place && <span class={s.way}>{`, ${place}`}</span>}
      </p>
      {service !== name && <p class={s.way}>{service}</p>}
      <SourceFold list={sources.map((source) => ({ source }))} />
    </>
  );
}
