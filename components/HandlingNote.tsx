import type { HandlingField, HandlingView } from "../core/report/report.ts";
import { Countries } from "./Country.tsx";
import { formatDate } from "./dates.ts";
import { Unknown } from "./Field.tsx";
import s from "./HandlingNote.module.css";
import { useLocale } from "./locale.tsx";
import { NotKnown } from "./NotKnown.tsx";
import { OriginMark } from "./OriginMark.tsx";
import { Sources } from "./Sources.tsx";
import { transferWords } from "./transfer-words.ts";

const FIELDS: HandlingField["field"][] = ["storage", "remoteAccess", "transferBasis", "retention", "dispute"];

/** What a service's own document says about the data, field by field. A field that it does not state says so. */
export function HandlingNote({ name, handling }: { name: string; handling: HandlingView }) {
  const { t, locale, country } = useLocale();
  const { document, controllers, recipients } = handling;
  const type = { type: document.type, date: document.date ? formatDate(locale, document.date) : "" };
  return (
    <section class={s.note}>
      <h3 class={s.name}>{t("dataOf", { name })}</h3>
      <OriginMark origin={handling.origin} />
      <p class={s.document}>
        {t(document.date ? "documentDate" : "documentUndated", type)} · {t("documentForRegion", { region: country(handling.region) })}
      </p>
      {handling.stale && <p class={s.document}>{t("outOfDate", { date: formatDate(locale, handling.checkedAt) })}</p>}
      <dl class={s.fields}>
        {FIELDS.map((field) => (
          <FieldLine key={field} name={field} field={handling.fields.find((each) => each.field === field)} />
        ))}
        <div class={s.field}>
          <dt>{t("controllers")}</dt>
          <dd>{controllers.length ? controllers.map((each) => <p key={each.id}>{each.name}</p>) : <Unknown>{t("notStated")}</Unknown>}</dd>
          {controllers.length > 0 && document.source && (
            <dd>
              <Sources sources={[document.source]} />
            </dd>
          )}
        </div>
        <div class={s.field}>
          <dt>{t("recipients")}</dt>
          {recipients.length === 0 && (
            <dd>
              <Unknown>{t("notStated")}</Unknown>
            </dd>
          )}
          {recipients.map((recipient) => (
            <dd key={recipient.name} class={s.recipient}>
              <p>{recipient.name}</p>
              {recipient.purpose && <p class={s.document}>{recipient.purpose}</p>}
              <Sources sources={recipient.sources} />
            </dd>
          ))}
        </div>
      </dl>
      <NotKnown list={handling.notKnown} />
    </section>
  );
}

function FieldLine({ name, field }: { name: HandlingField["field"]; field: HandlingField | undefined }) {
  const { t } = useLocale();
  return (
    <div class={s.field}>
      <dt>{t(`handling_${name}`)}</dt>
      <dd>
        {!field && <Unknown>{t("notStated")}</Unknown>}
        {field && field.countries.length > 0 && <Countries codes={field.countries} />}
        {field?.text && <p>{name === "transferBasis" ? transferWords(t, field.text) : field.text}</p>}
      </dd>
      {field && (
        <dd>
          <Sources sources={field.sources} />
        </dd>
      )}
    </div>
  );
}
