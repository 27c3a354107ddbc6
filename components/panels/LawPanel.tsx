import type { JurisdictionLaws, LawPanelView, RoutedLaw } from "../../core/panels/law.ts";
import { Country } from "../Country.tsx";
import { formatList } from "../dates.ts";
import { Unknown } from "../Field.tsx";
import { Fold, Folds } from "../Fold.tsx";
import { LawContent, LawStatus } from "../Law.tsx";
import { useLocale } from "../locale.tsx";
import s from "./LawPanel.module.css";
import { LawRoutes } from "./LawRoutes.tsx";
import type { PanelProps } from "./panel-props.ts";
import { RecordLink } from "./RecordLink.tsx";
import { Section } from "./Section.tsx";
import { ServiceSelect } from "./ServiceSelect.tsx";

/** Whose law reaches the data, and by which way; countries in the alphabet's order, all drawn alike. */
export function LawPanel({ view: { choices, service, groups, isResearched }, t, onChoose }: PanelProps<LawPanelView>) {
  const { locale, country } = useLocale();
  const sorted = groups.toSorted((a, b) => country(a.jurisdiction).localeCompare(country(b.jurisdiction), locale));
  return (
    <>
      <ServiceSelect choices={choices} value={service} label={t("panelService")} all={t("panelAllServices")} onChange={(id) => onChoose({ service: id })} />
      {groups.length === 0 && (
        <p>
          <Unknown>{t(isResearched ? "lawsNone" : "lawsUnknown")}</Unknown>
        </p>
      )}
      {sorted.map((group) => (
        <Jurisdiction key={group.jurisdiction} group={group} />
      ))}
    </>
  );
}

function Jurisdiction({ group: { jurisdiction, laws, routes } }: { group: JurisdictionLaws }) {
  const { t } = useLocale();
  return (
    <Section title={<Country code={jurisdiction} />}>
      <p class={s.question}>{t("lawWhy")}</p>
      <LawRoutes routes={routes} />
      <p class={s.count}>{t("lawCount", { count: laws.length })}</p>
      <Folds>
        {laws.map((law) => (
          <LawFold key={law.id} law={law} />
        ))}
      </Folds>
    </Section>
  );
}

/** One law: by what it reaches at a glance; its status, articles and oversight inside. */
export function LawFold({ law }: { law: RoutedLaw }) {
  const { t, locale } = useLocale();
  const ways = [...new Set(law.routes.map(({ by }) => by))].map((by) => t(`reach_${by}`));
  const effects = [...new Set(law.articles.map(({ effect }) => t(`effect_${effect}`)))];
  return (
    <Fold title={<h4>{law.shortName}</h4>} notes={[effects.join(" · "), `${t("lawThrough")} ${formatList(locale, ways)}`]}>
      <LawStatus law={law} />
      <LawContent law={law} />
      <p class={s.link}>
        <RecordLink to={{ kind: "law", id: law.id }}>{t("panelWholeRecord")}</RecordLink>
      </p>
    </Fold>
  );
}
