import { useState } from "preact/hooks";
import { siteHostSchema } from "../core/settings/schema.ts";
import { Button } from "./Button.tsx";
import { useLocale } from "./locale.tsx";
import s from "./SiteList.module.css";

export type SiteListProps = { label: string; hosts: string[]; /** Those of the organisation, which nobody takes out here. */ fixed: string[]; locked: boolean; onChange: (hosts: string[]) => void };

/** What somebody types or pastes: an address counts for its host. */
function hostOf(text: string): string {
  const given = text.trim().toLowerCase();
  const host = URL.canParse(given) && given.includes("://") ? new URL(given).hostname : given;
  return host.includes(".") && siteHostSchema.safeParse(host).success ? host : "";
}

/** Hosts, each with its way out, and a field for one more. A locked one can be read but not changed. */
export function SiteList({ label, hosts, fixed, locked, onChange }: SiteListProps) {
  const { t } = useLocale();
  const [text, setText] = useState("");
  const [bad, setBad] = useState(false);
  const add = (event: Event) => {
    event.preventDefault();
    const host = hostOf(text);
    setBad(host === "");
    if (host === "") return;
    setText("");
    if (!hosts.includes(host)) onChange([...hosts, host]);
  };
  return (
    <>
      {hosts.length === 0 && <p class={s.none}>{t("sitesNone")}</p>}
      <ul class={s.list}>
        {hosts.map((host) => (
          <li key={host} class={s.site}>
            <span class={s.host}>
              {host} {fixed.includes(host) && <span class={s.from}>{t("fromOrganisation")}</span>}
            </span>
            <Button disabled={locked || fixed.includes(host)} label={[t("siteRemoveNamed", { host }), locked || fixed.includes(host) ? t("managed") : ""].filter(Boolean).join(". ")} onClick={() => onChange(hosts.filter((one) => one !== host))}>
              {t("siteRemove")}
            </Button>
          </li>
        ))}
      </ul>
      <form class={s.form} onSubmit={add}>
        <input
          class={s.input}
          value={text}
          disabled={locked}
          placeholder="example.com"
          aria-label={[t("siteAddTo", { list: label }), locked ? t("managed") : ""].filter(Boolean).join(". ")}
          aria-invalid={bad}
          autocomplete="off"
          spellcheck={false}
          maxLength={300}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" class={s.add} disabled={locked}>
          {t("siteAdd")}
        </button>
      </form>
      <p class={s.bad} role="status">
        {bad && t("siteInvalid")}
      </p>
    </>
  );
}
