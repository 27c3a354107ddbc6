import type { PartyView } from "../core/report/report.ts";
import { CertaintyWord } from "./Chip.tsx";
import { Unknown } from "./Field.tsx";
import { useLocale } from "./locale.tsx";
import { OriginMark } from "./OriginMark.tsx";
import { Party } from "./Party.tsx";
import s from "./PartiesRow.module.css";
import { partyName } from "./parties.ts";
import { PartyOrigin } from "./PartyOrigin.tsx";
import { Row } from "./Row.tsx";

const SHOWN = 3;

/** Who sells, carries or takes the payment: each with its country at a glance, all of it inside. */
export function PartiesRow({ caption, parties, none }: { caption: string; parties: PartyView[]; none: string }) {
  const { t } = useLocale();
  if (parties.length === 0) return <Row caption={caption} value={<Unknown>{none}</Unknown>} />;
  const rest = parties.length - SHOWN;
  const value = parties.slice(0, SHOWN).map((party) => (
    <span class={s.line} key={`${party.role} ${partyName(party)}`}>
      <span>
        {partyName(party)} <CertaintyWord certainty={party.certainty} /> <OriginMark origin={party.service?.origin} />
      </span>
      <span class={s.origin}>
        <PartyOrigin party={party} />
      </span>
    </span>
  ));
  return (
    <Row caption={caption} value={value} meta={rest > 0 ? t("andMore", { count: rest }) : undefined}>
      {parties.map((party) => (
        <Party key={`${party.role} ${partyName(party)}`} party={party} />
      ))}
    </Row>
  );
}
