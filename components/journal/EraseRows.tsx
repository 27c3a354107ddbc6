import { useState } from "preact/hooks";
import type { Erasure } from "../../core/journal/state.ts";
import { Button } from "../Button.tsx";
import { ChoiceSelect } from "../ChoiceSelect.tsx";
import { useLocale } from "../locale.tsx";
import { DateField } from "./DateField.tsx";
import { Section } from "./Section.tsx";
import s from "./Section.module.css";

export type EraseRowsProps = { sites: { value: string; count: number }[]; total: number; message: string; onErase: (erasure: Erasure) => void };
type What = "site" | "range" | "all";

/** Erases by site, by days, or everything; asks once, in place, before it does. */
export function EraseRows({ sites, total, message, onErase }: EraseRowsProps) {
  const { t, locale } = useLocale();
  const [what, setWhat] = useState<What>("site");
  const [site, setSite] = useState("");
  const [from, setFrom] = useState<number | null>(null);
  const [to, setTo] = useState<number | null>(null);
  const [asked, setAsked] = useState<Erasure | null>(null);
  const chosen = sites.some(({ value }) => value === site) ? site : (sites[0]?.value ?? "");
  const erasure = (): Erasure | null => {
    if (what === "all") return { all: true };
    if (what === "site") return chosen ? { site: chosen } : null;
    return from === null && to === null ? null : { from: from ?? 0, to: to ?? Number.MAX_SAFE_INTEGER };
  };
  const change = (act: () => void) => {
    act();
    setAsked(null);
  };
  return (
    <Section title={t("eraseTitle")} help={t("eraseHelp")}>
      <div class={s.actions}>
        <div class={s.field}>
          <span aria-hidden="true">{t("eraseWhat")}</span>
          <ChoiceSelect value={what} label={t("eraseWhat")} locked={false} choices={(["site", "range", "all"] as const).map((value) => ({ value, name: t(`erase_${value}`) }))} onChange={(value) => change(() => setWhat(value))} />
        </div>
        {what === "site" && (
          <div class={s.field}>
            <span aria-hidden="true">{t("column_site")}</span>
            <ChoiceSelect value={chosen} label={t("eraseSite")} locked={false} choices={sites.map(({ value, count }) => ({ value, name: `${value} (${count.toLocaleString(locale)})` }))} onChange={(value) => change(() => setSite(value))} />
          </div>
        )}
        {what === "range" && (
          <>
            <div class={s.field}>
              <span aria-hidden="true">{t("filterFrom")}</span>
              <DateField label={t("eraseFrom")} value={from} end={false} onChange={(at) => change(() => setFrom(at))} />
            </div>
            <div class={s.field}>
              <span aria-hidden="true">{t("filterTo")}</span>
              <DateField label={t("eraseTo")} value={to} end onChange={(at) => change(() => setTo(at))} />
            </div>
          </>
        )}
        {asked ? (
          <>
            <Button
              primary
              onClick={() => {
                onErase(asked);
                setAsked(null);
              }}
            >
              {t("eraseYes")}
            </Button>
            <Button onClick={() => setAsked(null)}>{t("eraseNo")}</Button>
          </>
        ) : (
          <Button disabled={total === 0 || erasure() === null} onClick={() => setAsked(erasure())}>
            {t("eraseButton")}
          </Button>
        )}
      </div>
      <p class={s.message} role="status">
        {asked ? t("eraseSure") : message}
      </p>
    </Section>
  );
}
