import type { CompareSide, CompareView } from "../../core/panels/compare.ts";
import type { PanelChoices } from "../../core/panels/panel.ts";
import { countryOptions } from "../countries.ts";
import { useLocale } from "../locale.tsx";
import select from "../Select.module.css";
import s from "./CompareChoices.module.css";

export type CompareChoicesProps = { services: CompareView["services"]; sides: [CompareSide, CompareSide]; onChoose: (choices: PanelChoices) => void };

/** Which two are compared, and for people in which countries. */
export function CompareChoices({ services, sides: [a, b], onChoose }: CompareChoicesProps) {
  const { t } = useLocale();
  const choices = { service: a.service.id, region: a.country, with: b.service.id, withRegion: b.country };
  return (
    <div class={s.sides}>
      <fieldset class={s.side}>
        <legend class={s.legend}>{t("compareFirst")}</legend>
        <Service services={services} side={a} onChange={(service) => onChoose({ ...choices, service })} />
        <Region side={a} onChange={(region) => onChoose({ ...choices, region })} />
      </fieldset>
      <fieldset class={s.side}>
        <legend class={s.legend}>{t("compareSecond")}</legend>
        <Service services={services} side={b} onChange={(id) => onChoose({ ...choices, with: id })} />
        <Region side={b} onChange={(withRegion) => onChoose({ ...choices, withRegion })} />
      </fieldset>
    </div>
  );
}

function Service({ services, side: { service }, onChange }: { services: CompareView["services"]; side: CompareSide; onChange: (id: string) => void }) {
  const { t } = useLocale();
  const isListed = services.some(({ id }) => id === service.id);
  return (
    <select class={select.select} aria-label={t("panelService")} value={service.id} onChange={(event) => onChange(event.currentTarget.value)}>
      {!isListed && <option value={service.id}>{service.name}</option>}
      {services.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

function Region({ side, onChange }: { side: CompareSide; onChange: (country: string) => void }) {
  const { t, locale, country } = useLocale();
  return (
    <select class={select.select} aria-label={t("regionLabel")} value={side.country} onChange={(event) => onChange(event.currentTarget.value)}>
      {countryOptions(locale, country).map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  );
}
