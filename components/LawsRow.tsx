import type { PartyView } from "../core/report/report.ts";
import { Countries, Country } from "./Country.tsx";
import { Unknown } from "./Field.tsx";
import { Folds } from "./Fold.tsx";
import { Law } from "./Law.tsx";
import s from "./LawsRow.module.css";
import { useLocale } from "./locale.tsx";
import { lawsByJurisdiction } from "./parties.ts";
import { Row } from "./Row.tsx";

/** Which laws reach the data, by whose law it is, in the alphabet's order: no country stands out. */
export function LawsRow({ parties }: { parties: PartyView[] }) {
  const { t, locale, country } = useLocale();
  const groups = lawsByJurisdiction(parties).toSorted(([a], [b]) => country(a).localeCompare(country(b), locale));
  const count = groups.reduce((sum, [, laws]) => sum + laws.length, 0);
  if (count === 0) {
    const isResearched = parties.some((party) => party.operators.length > 0);
    return <Row caption={t("rowLaws")} value={<Unknown>{t(isResearched ? "lawsNone" : "lawsUnknown")}</Unknown>} />;
  }
  return (
    <Row caption={t("rowLaws")} value={t("lawCount", { count })} meta={<Countries codes={groups.map(([jurisdiction]) => jurisdiction)} />}>
      {groups.map(([jurisdiction, laws]) => (
        <section class={s.group} key={jurisdiction}>
          <h3 class={s.title}>
            <Country code={jurisdiction} />
          </h3>
          <Folds>
            {laws.map((law) => (
              <Law key={law.id} law={law} />
            ))}
          </Folds>
        </section>
      ))}
    </Row>
  );
}
