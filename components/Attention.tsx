import type { ComponentChildren } from "preact";
import type { AttentionView, OrganisationView } from "../core/report/report.ts";
import s from "./Attention.module.css";
import { formatList } from "./dates.ts";
import { Icon } from "./Icon.tsx";
import { useLocale } from "./locale.tsx";

export type AttentionProps = {
  attention: AttentionView[];
  /** What the organisation laid over the dataset for this page. */
  overlay?: OrganisationView | undefined;
  /** The organisation's name; "" where it gave none. */
  organisation: string;
};

/** What somebody chose to have said on a page like this one: the organisation's notices and rules, then the person's own. */
export function Attention({ attention, overlay, organisation }: AttentionProps) {
  const { t } = useLocale();
  const notes = overlay?.notes ?? [];
  const suppressed = overlay?.suppressed.length ?? 0;
  if (attention.length + notes.length + suppressed === 0) return null;
  const from = organisation ? t("fromNamed", { name: organisation }) : t("fromOrganisation");
  return (
    <section class={s.attention} aria-label={t("attentionTitle")}>
      {attention.map((item) => (
        <Item key={`${item.by} ${item.label} ${item.message}`} tone={item.tone} by={item.by === "user" ? t("attentionYourRule") : item.kind === "notice" ? `${t("attentionNotice")} · ${from}` : from} title={item.label || item.message}>
          <Words item={item} />
        </Item>
      ))}
      {notes.map(({ about, text, contact }) => (
        <Item key={`${about} ${text}`} tone="info" by={from} title={t("organisationNote")}>
          <p class={s.message}>{text}</p>
          {contact && <p class={s.message}>{t("attentionContact", { contact })}</p>}
        </Item>
      ))}
      {suppressed > 0 && <p class={s.suppressed}>{t("suppressedCount", { count: suppressed })}</p>}
    </section>
  );
}

function Item({ tone, by, title, children }: { tone: AttentionView["tone"]; by: string; title: string; children: ComponentChildren }) {
  return (
    <article class={`${s.item} ${s[tone]}`}>
      <p class={s.by}>{by}</p>
      <h2 class={s.title}>{title}</h2>
      {children}
    </article>
  );
}

function Words({ item: { label, message, contact, link, because } }: { item: AttentionView }) {
  const { t, locale } = useLocale();
  return (
    <>
      {label && message && <p class={s.message}>{message}</p>}
      {because.length > 0 && <p class={s.because}>{t("attentionBecause", { names: formatList(locale, because) })}</p>}
      {contact && <p class={s.message}>{t("attentionContact", { contact })}</p>}
      {link && (
        <p class={s.message}>
          <a href={link} target="_blank" rel="noreferrer noopener" title={new URL(link).host}>
            {t("attentionMore")}
            <Icon name="outside" class={s.icon} />
          </a>
        </p>
      )}
    </>
  );
}
