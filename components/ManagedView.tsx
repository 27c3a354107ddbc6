import type { PolicyView } from "../core/protocol.ts";
import { shortValue } from "../core/settings/policy/diagnostics.ts";
import { Button } from "./Button.tsx";
import { useLocale } from "./locale.tsx";
import s from "./ManagedView.module.css";
import { Page } from "./Page.tsx";
import { PolicyVerdicts } from "./PolicyVerdicts.tsx";
import { Sheet } from "./Sheet.tsx";

export type ManagedViewProps = {
  view: PolicyView;
  /** What the copy button hands out. */
  diagnostics: string;
  copied: "no" | "yes" | "failed";
  onCopy: () => void;
};

/** What an organisation manages: every key with what became of it, and every setting with its source. */
export function ManagedView({ view, diagnostics, copied, onCopy }: ManagedViewProps) {
  const { t } = useLocale();
  const { state, organisation, verdicts } = view;
  const keys = new Set(verdicts.map(({ key }) => key)).size;
  const refused = verdicts.filter(({ outcome }) => outcome === "refused").length;
  return (
    <Page title={organisation.name ? t("managedBy", { name: organisation.name }) : t("managedTitle")} lead={t(state === "none" ? "managedNone" : state === "awaited" ? "managedAwaited" : "managedLead")}>
      {organisation.supportText && (
        <Sheet>
          <div class={s.support}>
            <h2 class={s.caption}>{t("managedSupport")}</h2>
            <p>{organisation.supportText}</p>
          </div>
        </Sheet>
      )}
      {keys > 0 && (
        <section class={s.part}>
          <h2 class={s.heading}>{t("managedKeys")}</h2>
          <p class={s.count}>{[t("managedKeyCount", { count: keys }), refused > 0 ? t("managedRefusedCount", { count: refused }) : ""].filter(Boolean).join(" · ")}</p>
          <PolicyVerdicts verdicts={verdicts} />
        </section>
      )}
      <Settings view={view} />
      <section class={s.part}>
        <h2 class={s.heading}>{t("managedNotesTitle")}</h2>
        <ul class={s.notes}>
          <li>{t("managedDropped")}</li>
          <li>{t("managedTruncated")}</li>
          <li>{t("managedTiming")}</li>
        </ul>
      </section>
      <section class={s.part}>
        <Button primary onClick={onCopy}>{t("copyDiagnostics")}</Button>
        <p class={s.said} role="status">
          {copied !== "no" && t(copied === "yes" ? "diagnosticsCopied" : "diagnosticsFailed")}
        </p>
        {copied === "failed" && <textarea class={s.text} readOnly spellcheck={false} rows={12} aria-label={t("copyDiagnostics")} value={diagnostics} />}
      </section>
    </Page>
  );
}

function Settings({ view }: { view: PolicyView }) {
  const { t } = useLocale();
  return (
    <section class={s.part}>
      <h2 class={s.heading}>{t("managedSettings")}</h2>
      <Sheet>
        <table class={s.table}>
          <thead>
            <tr>
              <th scope="col">{t("columnKey")}</th>
              <th scope="col">{t("columnValue")}</th>
              <th scope="col">{t("columnSource")}</th>
            </tr>
          </thead>
          <tbody>
            {view.settings.map(({ key, value, source }) => (
              <tr key={key}>
                <th scope="row" class={s.key}>
                  {key}
                </th>
                <td class={s.value}>{Array.isArray(value) && value.length === 0 ? t("valueNone") : shortValue(value)}</td>
                <td class={source === "default" || source === "user" ? undefined : s.byPolicy}>{t(`source_${source}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Sheet>
    </section>
  );
}
