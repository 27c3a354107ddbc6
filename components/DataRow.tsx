import type { HandlingView, PartyView, Report } from "../core/report/report.ts";
import { Countries } from "./Country.tsx";
import { Unknown } from "./Field.tsx";
import { HandlingNote } from "./HandlingNote.tsx";
import { useLocale } from "./locale.tsx";
import { OriginMark } from "./OriginMark.tsx";
import { partyName } from "./parties.ts";
import s from "./DataRow.module.css";
import { Row } from "./Row.tsx";

/** Where the data is kept and who can reach it: the page's own service at a glance, everybody's documents inside. */
export function DataRow({ report, main }: { report: Report; main: PartyView | undefined }) {
  const { t, country } = useLocale();
  const noted = report.parties.flatMap((party) => (party.handling ? [{ name: partyName(party), handling: party.handling }] : []));
  const first = main ? main.handling : (noted[0]?.handling ?? null);
  const caption = t("rowData");
  const unknown = <Unknown>{t("handlingUnknown", { country: country(report.region.country) })}</Unknown>;
  if (noted.length === 0) return <Row caption={caption} value={unknown} />;
  const notes = new Map(noted.map((each) => [each.handling.id, each]));
  return (
    <Row caption={caption} value={first ? <><Storage handling={first} /> <OriginMark origin={first.origin} /></> : unknown} meta={first && <Access handling={first} />}>
      {[...notes.values()].map(({ name, handling }) => (
        <HandlingNote key={handling.id} name={name} handling={handling} />
      ))}
    </Row>
  );
}

function Storage({ handling }: { handling: HandlingView }) {
  const { t } = useLocale();
  const storage = handling.fields.find((field) => field.field === "storage");
  if (!storage) return <Unknown>{t("storageNotStated")}</Unknown>;
  return storage.countries.length ? <Countries codes={storage.countries} /> : <>{storage.text}</>;
}

function Access({ handling }: { handling: HandlingView }) {
  const { t } = useLocale();
  const access = handling.fields.find((field) => field.field === "remoteAccess");
  if (!access) return null;
  return (
    <span class={s.access}>
      {t("reachableFrom")} {access.countries.length ? <Countries codes={access.countries} /> : access.text}
    </span>
  );
}
