import type { Recipient, RecipientGroup, RecipientsView } from "../../core/panels/recipients.ts";
import type { Contact, ContactKind } from "../../core/panels/traffic.ts";
import { Country } from "../Country.tsx";
import { useLocale } from "../locale.tsx";
import type { PanelProps } from "./panel-props.ts";
import { RecordLink } from "./RecordLink.tsx";
import s from "./RecipientsPanel.module.css";
import { Section } from "./Section.tsx";

/** Whom the page has contacted so far, by country and company, with counts and kinds. Live while it stands open. */
export function RecipientsPanel({ view, t }: PanelProps<RecipientsView>) {
  if (view.state !== "told") return <p class={s.note}>{t(view.state === "silent" ? "pageSilent" : "pageAsked")}</p>;
  return (
    <>
      <p class={s.lead} role="status">
        {view.hosts === 0 ? t("recipientsNone") : t("recipientsCount", { count: view.hosts, total: view.total })}
      </p>
      <p class={s.note}>{t("recipientsOwn", { host: view.own.host, count: view.own.total })}</p>
      {view.kinds.length > 0 && (
        <ul class={s.kinds}>
          {view.kinds.map(({ kind, count }) => (
            <KindCount key={kind} kind={kind} count={count} />
          ))}
        </ul>
      )}
      {view.groups.map((group) => (
        <Group key={group.country ?? ""} group={group} />
      ))}
      {view.truncated && <p class={s.note}>{t("recipientsTruncated")}</p>}
      <p class={s.foot}>{t("recipientsHow")}</p>
    </>
  );
}

function KindCount({ kind, count }: { kind: ContactKind; count: number }) {
  const { t } = useLocale();
  return (
    <li>
      {t(`contact_${kind}`)} <b>{count}</b>
    </li>
  );
}

function Group({ group: { country, recipients, total } }: { group: RecipientGroup }) {
  const { t } = useLocale();
  return (
    <Section title={country === null ? t("recipientsNoCountry") : <Country code={country} />} note={total}>
      <ul class={s.recipients}>
        {recipients.map((recipient) => (
          <RecipientItem key={`${recipient.knownBy} ${recipient.name}`} recipient={recipient} />
        ))}
      </ul>
    </Section>
  );
}

function RecipientItem({ recipient: { name, record, knownBy, contacts, total } }: { recipient: Recipient }) {
  const { t } = useLocale();
  return (
    <li class={s.recipient}>
      <p class={s.line}>
        <b class={s.name}>{record ? <RecordLink to={record}>{name}</RecordLink> : name}</b>
        <span class={s.total}>{total}</span>
      </p>
      {knownBy !== "host" && (
        <p class={s.note}>
          {contacts.map(({ host }) => host).join(", ")} · {t(`knownBy_${knownBy}`)}
        </p>
      )}
      <p class={s.note}>{kindsOf(contacts).map(([kind, count]) => `${t(`contact_${kind}`)} ${count}`).join(" · ")}</p>
    </li>
  );
}

function kindsOf(contacts: Contact[]): [ContactKind, number][] {
  const kinds = new Map<ContactKind, number>();
  for (const { counts } of contacts) for (const [kind, count] of Object.entries(counts) as [ContactKind, number][]) kinds.set(kind, (kinds.get(kind) ?? 0) + count);
  return [...kinds].toSorted(([, a], [, b]) => b - a);
}
