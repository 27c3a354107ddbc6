import { useMemo } from "preact/hooks";
import type { CompareSide, CompareView } from "../../core/panels/compare.ts";
import type { PanelChoices } from "../../core/panels/panel.ts";
import { countryOptions } from "../countries.ts";
import { LongSelect } from "../LongSelect.tsx";
import { useLocale } from "../locale.tsx";
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
  const options = useMemo(() => {
    const listed = services.map(({ id, name }) => ({ value: id, name }));
    return listed.some(({ value }) => value === service.id) ? listed : [{ value: service.id, name: service.name }, ...listed];
  }, [services, service]);
  return <LongSelect label={t("panelService")} value={service.id} options={options} onChange={onChange} />;
}

function Region({ side, onChange }: { side: CompareSide; onChange: (country: string) => void }) {
  const { t, locale, country } = useLocale();
  const options = useMemo(() => countryOptions(locale, country), [locale, country]);
  return <LongSelect label={t("regionLabel")} value={side.country} options={options} onChange={onChange} />;
}
