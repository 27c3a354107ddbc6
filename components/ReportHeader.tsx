import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Report } from "../core/report/report.ts";
import type { EffectiveSettings } from "../core/settings/effective.ts";
import { mainParty } from "../core/report/build.ts";
import { Country } from "./Country.tsx";
import { useLocale } from "./locale.tsx";
import { OriginMark } from "./OriginMark.tsx";
import { RegionSelect } from "./RegionSelect.tsx";
import s from "./ReportHeader.module.css";

export type ReportHeaderProps = { report: Report; host: string; settings: EffectiveSettings; described: boolean; onRegion: (region: string) => void };

/** What the page is, and for people of which country the report speaks. */
export function ReportHeader({ report, host, settings, described, onRegion }: ReportHeaderProps) {
  const { t } = useLocale();
  const title = useRef<HTMLHeadingElement>(null);
  // What was clicked is gone: without this the keyboard and the screen reader would stand nowhere.
  useLayoutEffect(() => {
    if (described) title.current?.focus();
  }, [described, report.page.service]);
  const service = mainParty(report)?.service;
  const kind = service && t(`kind_${service.kind}`);
  const pageType = t(`pageType_${report.page.type}`);
  return (
    <div class={s.header}>
      <h1 class={s.title} ref={title} tabIndex={-1}>{service?.name ?? host}</h1>
      <p class={s.kind}>{[kind, described || kind === pageType ? undefined : pageType, service && !described ? host : undefined].filter(Boolean).join(" · ")}</p>
      {service && <OriginMark origin={service.origin} />}
      <RegionLine report={report} settings={settings} onRegion={onRegion} />
    </div>
  );
}

function RegionLine({ report, settings, onRegion }: Pick<ReportHeaderProps, "report" | "settings" | "onRegion">) {
  const { t } = useLocale();
  const [open, setOpen] = useState(false);
  const picker = useRef<HTMLDivElement>(null);
  const locked = settings.locked.includes("region");
  const toggle = () => {
    setOpen(!open);
    if (!open) requestAnimationFrame(() => picker.current?.querySelector("select")?.focus());
  };
  return (
    <>
      <p class={s.region}>
        <span>{t("forPeopleIn")}</span> <b><Country code={report.region.country} /></b>
        <span class={s.from}>
          {locked ? t("managed") : t(`regionFrom_${report.region.source}`)}
        </span>
        {!locked && (
          <button type="button" class={s.change} aria-expanded={open} onClick={toggle}>
            {t("change")}
          </button>
        )}
      </p>
      {open && !locked && (
        <div class={s.picker} ref={picker}>
          <RegionSelect
            value={settings.values.region}
            label={t("regionLabel")}
            locked={locked}
            onChange={(region) => {
              setOpen(false);
              onRegion(region);
            }}
          />
        </div>
      )}
    </>
  );
}
