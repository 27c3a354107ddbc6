import type { EntityView, PlaceView } from "../core/report/report.ts";
import { Country } from "./Country.tsx";
import { Field, Fields, Unknown } from "./Field.tsx";
import { useLocale } from "./locale.tsx";
import { mergeSupports, Supports } from "./Sources.tsx";

/** Where an entity is registered and from where it is run: both always shown, and both with their sources. */
export function Places({ entity }: { entity: EntityView }) {
  const { t } = useLocale();
  const { registration, headquarters } = entity;
  const statements = [
    ...(registration ? [{ caption: t("registeredIn"), sources: registration.sources }] : []),
    ...(headquarters ? [{ caption: t("runFrom"), sources: headquarters.sources }] : []),
  ];
  return (
    <>
      <Fields>
        <Field caption={t("registeredIn")}>
          <PlaceName place={registration} />
        </Field>
        <Field caption={t("runFrom")}>
          <PlaceName place={headquarters} />
        </Field>
      </Fields>
      {statements.length > 0 && <Supports list={mergeSupports(statements)} open={statements.length} />}
    </>
  );
}

export function PlaceName({ place, short = false }: { place: PlaceView | null; short?: boolean }) {
  const { t } = useLocale();
  if (!place) return <Unknown>{t("notFound")}</Unknown>;
  return <Country code={place.country} place={short ? undefined : place.place} />;
}
