import type { EvidenceParty, EvidenceSignal, EvidenceView } from "../../core/panels/evidence.ts";
import { useLocale } from "../locale.tsx";
import s from "./EvidencePanel.module.css";
import type { PanelProps } from "./panel-props.ts";
import { RecordLink } from "./RecordLink.tsx";
import { Section } from "./Section.tsx";
import { SignalItem } from "./SignalItem.tsx";
import { StepTimes } from "./StepTimes.tsx";

type Outline = PanelProps<EvidenceView>["onOutline"];

/** Every finding with what led to it, what nearly counted, and what the reading cost. */
export function EvidencePanel({ view, t, onOutline }: PanelProps<EvidenceView>) {
  const { found, nearly, unused, page, timing } = view;
  if (view.state !== "told" || !page) return <p class={s.note}>{t(view.state === "silent" ? "pageSilent" : "pageAsked")}</p>;
  return (
    <>
      {found.length === 0 && <p class={s.note}>{t("evidenceNone")}</p>}
      {found.map((party) => (
        <Finding key={`${party.role} ${party.name}`} party={party} onOutline={onOutline} />
      ))}
      <Section title={t("evidencePage")}>
        <p>
          {t(`pageType_${page.type}`)} <code class={s.code}>{page.rule}</code>
        </p>
        <Signals list={page.signals} onOutline={onOutline} />
      </Section>
      <Section title={t("evidenceNearly")} note={nearly.length}>
        {nearly.length === 0 ? <p class={s.note}>{t("evidenceNearlyNone")}</p> : <Signals list={nearly} named onOutline={onOutline} />}
      </Section>
      {unused.length > 0 && (
        <Section title={t("evidenceUnused")} note={unused.length}>
          <Signals list={unused} named onOutline={onOutline} />
        </Section>
      )}
      {view.truncated && <p class={s.note}>{t("evidenceTruncated")}</p>}
      {timing && <StepTimes {...timing} />}
    </>
  );
}

function Finding({ party, onOutline }: { party: EvidenceParty; onOutline: Outline }) {
  const { t } = useLocale();
  const { name, record, role, certainty, rules, raise } = party;
  const strongest = rules.map(({ id, times }) => (times > 1 ? `${id} × ${times}` : id)).join(", ");
  return (
    <section class={s.finding}>
      <h3 class={s.name}>{record ? <RecordLink to={record}>{name}</RecordLink> : name}</h3>
      <p class={s.certainty}>
        {t(`role_${role}`)} · <b>{t(`certainty_${certainty}`)}</b>
        {strongest && <span class={s.by}> {t("certaintyBy", { rules: strongest })}</span>}
      </p>
      {raise && <p class={s.note}>{t(`raise_${raise.by}`, { certainty: t(`certainty_${raise.to}`) })}</p>}
      <Signals list={party.signals} onOutline={onOutline} />
    </section>
  );
}

function Signals({ list, named = false, onOutline }: { list: EvidenceSignal[]; named?: boolean; onOutline: Outline }) {
  return (
    <ul class={s.signals}>
      {list.map((signal) => (
        <SignalItem key={signal.position} signal={signal} named={named} onOutline={onOutline} />
      ))}
    </ul>
  );
}
